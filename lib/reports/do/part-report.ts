import { and, eq, isNotNull } from 'drizzle-orm'
import { reportMerge } from '#drizzle/tables/listening/desk-work.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWithReport } from '#lib/people/rows/own-staff.ts'
import { logAction } from '../rows/log-action.ts'

/**
 * Takes back that a report says the same as another: each stands for itself again. Both histories say who did it. One
 * that a colleague parted meanwhile stays as it is.
 */
export const partReport: Operation<
  'staff',
  { id: string; from: string },
  null,
  'not_possible' | 'changed_meanwhile'
> = async (tx, viewer, wish) => {
  const [id, from] = [wish.id as ReportId, wish.from as ReportId]
  const staff = await staffWithReport(tx, 'handle_report', wish.id)
  const [other] = await tx.select({ reference: report.reference }).from(report).where(eq(report.id, from))
  const [own] = await tx.select({ reference: report.reference }).from(report).where(eq(report.id, id))
  if (!staff || !own || !other) return refused('not_possible')
  const parted = await tx
    .update(reportMerge)
    .set({ intoId: null, setBy: staff.id, setAt: viewer.at })
    .where(and(eq(reportMerge.reportId, id), eq(reportMerge.intoId, from), isNotNull(reportMerge.intoId)))
    .returning({ id: reportMerge.reportId })
  if (parted.length === 0) return refused('changed_meanwhile')
  await logAction(tx, id, staff.id, 'parted', viewer.at, other.reference)
  await logAction(tx, from, staff.id, 'parted', viewer.at, own.reference)
  return ok(null)
}
