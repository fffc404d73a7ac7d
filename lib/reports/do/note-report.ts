import { eq } from 'drizzle-orm'
import { report } from '#drizzle/tables/listening/reports.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWithReport } from '#lib/people/rows/own-staff.ts'
import { logAction } from '../rows/log-action.ts'

/** Adds a note for colleagues. The writer of the report never sees it. */
export const noteReport: Operation<'staff', { id: string; words: string }, null, 'not_possible'> = async (
  tx,
  viewer,
  wish,
) => {
  const staff = await staffWithReport(tx, 'handle_report', wish.id)
  const [found] = await tx
    .select({ id: report.id })
    .from(report)
    .where(eq(report.id, wish.id as ReportId))
  if (!staff || !found) return refused('not_possible')
  await logAction(tx, found.id, staff.id, 'note', viewer.at, wish.words)
  return ok(null)
}
