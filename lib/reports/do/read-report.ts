import { and, eq } from 'drizzle-orm'
import { report } from '#drizzle/tables/reports.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWithReport } from '#lib/people/rows/own-staff.ts'
import { logAction } from '../rows/log-action.ts'

/** Marks a report as read by the duty desk. Its writer sees that, whoever the report is about. */
export const readReport: Operation<'staff', { id: string }, null, 'not_possible' | 'changed_meanwhile'> = async (
  tx,
  viewer,
  wish,
) => {
  const id = wish.id as ReportId
  const staff = await staffWithReport(tx, 'handle_report', wish.id)
  if (!staff) return refused('not_possible')
  const changed = await tx
    .update(report)
    .set({ state: 'read', readAt: viewer.at })
    .where(and(eq(report.id, id), eq(report.state, 'received')))
    .returning({ id: report.id })
  if (changed.length === 0) return refused('changed_meanwhile')
  await logAction(tx, id, staff.id, 'read', viewer.at)
  return ok(null)
}
