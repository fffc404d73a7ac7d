import { and, eq, isNull } from 'drizzle-orm'
import { meetingSummary } from '#drizzle/tables/meeting-notes.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'

/** The client takes back a summary that they approved: from now on nobody of the family reads it. */
export const withdrawSummary: Operation<'client', { summary: string }, null, 'not_possible'> = async (
  tx,
  viewer,
  wish,
) => {
  const { id, answer, endedAt } = meetingSummary
  const rows = await tx
    .update(meetingSummary)
    .set({ endedAt: viewer.at })
    .where(and(eq(id, wish.summary), eq(answer, 'approved'), isNull(endedAt)))
    .returning({ id })
  return rows.length === 1 ? ok(null) : refused('not_possible')
}
