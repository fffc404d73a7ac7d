import { and, eq, ne } from 'drizzle-orm'
import { report } from '#drizzle/tables/reports.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWithReport } from '#lib/people/rows/own-staff.ts'
import { logAction } from '../rows/log-action.ts'

/** Closes a report. If nobody had marked it as read, it counts as read by whoever closes it. */
export const closeReport: Operation<'staff', { id: string; words: string }, null, 'not_possible'> = async (
  tx,
  viewer,
  wish,
) => {
  const id = wish.id as ReportId
  const staff = await staffWithReport(tx, 'handle_report', wish.id)
  const [open] = await tx
    .select({ readAt: report.readAt })
    .from(report)
    .where(and(eq(report.id, id), ne(report.state, 'closed')))
  if (!staff || !open) return refused('not_possible')
  await tx
    .update(report)
    .set({ state: 'closed', closedAt: viewer.at, readAt: open.readAt ?? viewer.at })
    .where(eq(report.id, id))
  await logAction(tx, id, staff.id, 'closed', viewer.at, wish.words)
  return ok(null)
}
