import { and, eq, isNull } from 'drizzle-orm'
import { safetyFlag } from '#drizzle/tables/care.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'

/** Ends a safety flag before its day. One that a colleague ended meanwhile stays as it is. */
export const endSafetyFlag: Operation<'staff', { flag: string }, null, 'not_possible' | 'changed_meanwhile'> = async (
  tx,
  viewer,
  wish,
) => {
  const isIt = eq(safetyFlag.id, wish.flag)
  const [found] = await tx.select({ clientId: safetyFlag.clientId }).from(safetyFlag).where(isIt)
  const staff = found && (await staffWhoMay(tx, 'set_safety_flag', found.clientId))
  if (!staff) return refused('not_possible')
  const ended = await tx
    .update(safetyFlag)
    .set({ endedAt: viewer.at, endedBy: staff.id })
    .where(and(isIt, isNull(safetyFlag.endedAt)))
    .returning({ id: safetyFlag.id })
  return ended.length === 1 ? ok(null) : refused('changed_meanwhile')
}
