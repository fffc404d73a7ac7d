import { and, eq, isNull } from 'drizzle-orm'
import { writerFlag } from '#drizzle/tables/listening/desk-work.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWithReport } from '#lib/people/rows/own-staff.ts'

/** Ends a flag on a writer before its day. One that a colleague ended meanwhile stays as it is. */
export const endWriterFlag: Operation<'staff', { flag: string }, null, 'not_possible' | 'changed_meanwhile'> = async (
  tx,
  viewer,
  wish,
) => {
  const isIt = eq(writerFlag.id, wish.flag)
  const [found] = await tx.select({ reportId: writerFlag.reportId }).from(writerFlag).where(isIt)
  const staff = found && (await staffWithReport(tx, 'flag_writer', found.reportId))
  if (!staff) return refused('not_possible')
  const ended = await tx
    .update(writerFlag)
    .set({ endedAt: viewer.at, endedBy: staff.id })
    .where(and(isIt, isNull(writerFlag.endedAt)))
    .returning({ id: writerFlag.id })
  return ended.length === 1 ? ok(null) : refused('changed_meanwhile')
}
