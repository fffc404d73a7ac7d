import { sql } from 'drizzle-orm'
import type { Operation } from '#lib/database/operation.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWithReport } from '#lib/people/rows/own-staff.ts'
import { logAction } from '../rows/log-action.ts'

/**
 * The desk says that a report is about somebody else as well, whom its words name. They get a report of their own; its
 * writer notices nothing, and reads no name that staff typed. Both histories say who did it.
 */
export const splitReport: Operation<'staff', { id: string; aboutName: string }, null, 'not_possible'> = async (
  tx,
  viewer,
  wish,
) => {
  const staff = await staffWithReport(tx, 'match_report', wish.id)
  if (!staff) return refused('not_possible')
  const [made] = await tx.execute<{ id: ReportId }>(sql`select split_report(${wish.id}::uuid, ${wish.aboutName}) as id`)
  await logAction(tx, wish.id as ReportId, staff.id, 'split', viewer.at)
  await logAction(tx, made!.id, staff.id, 'split', viewer.at)
  return ok(null)
}
