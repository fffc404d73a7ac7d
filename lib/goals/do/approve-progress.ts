import { and, eq, isNull } from 'drizzle-orm'
import { goalProgress } from '#drizzle/tables/goals.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'

/** The client says yes to a sentence about a goal. Until then nobody but staff and the client sees it. */
export const approveProgress: Operation<'client', { progress: string }, null, 'not_yours'> = async (
  tx,
  viewer,
  wish,
) => {
  const rows = await tx
    .update(goalProgress)
    .set({ approvedAt: viewer.at })
    .where(and(eq(goalProgress.id, wish.progress), isNull(goalProgress.approvedAt)))
    .returning({ id: goalProgress.id })
  return rows.length === 1 ? ok(null) : refused('not_yours')
}
