import { eq } from 'drizzle-orm'
import { report } from '#drizzle/schema/reports.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import type { Urgency } from '#lib/reports/report.ts'
import type { Operation } from './operation.ts'
import { ownStaff } from './own-staff.ts'
import { logAction } from './report-desk.ts'
import { alertStaff } from './write-letter.ts'

/** Changes how soon a report is answered, beside what its writer chose. Made urgent, it wakes the duty desk. */
export const regradeReport: Operation<'staff', { id: string; urgency: Urgency }, null, 'not_possible'> = async (
  tx,
  viewer,
  wish,
) => {
  const id = wish.id as ReportId
  const staff = await ownStaff(tx)
  const changed = await tx
    .update(report)
    .set({ gradedUrgency: wish.urgency })
    .where(eq(report.id, id))
    .returning({ id: report.id })
  if (!staff || changed.length === 0) return refused('not_possible')
  await logAction(tx, id, staff.id, 'regraded', viewer.at, wish.urgency)
  if (wish.urgency === 'urgent') await alertStaff(tx, staff.centerId, { role: 'duty_worker' }, viewer.at)
  return ok(null)
}
