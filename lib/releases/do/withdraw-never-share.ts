import { and, eq, isNull } from 'drizzle-orm'
import { neverShare } from '#drizzle/tables/sharing.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'

/** Takes an entry off the list of what is never told. Releases decide about it again. */
export const withdrawNeverShare: Operation<'client', { entry: string }, null, 'not_yours'> = async (
  tx,
  viewer,
  wish,
) => {
  const rows = await tx
    .update(neverShare)
    .set({ withdrawnAt: viewer.at })
    .where(and(eq(neverShare.id, wish.entry), isNull(neverShare.withdrawnAt)))
    .returning({ id: neverShare.id })
  return rows.length === 1 ? ok(null) : refused('not_yours')
}
