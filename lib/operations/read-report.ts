import { and, eq } from 'drizzle-orm'
import { report } from '#drizzle/schema/reports.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import type { Operation } from './operation.ts'
import { ownStaff } from './own-staff.ts'
import { logAction } from './report-desk.ts'

/** The duty desk has read it: what its writer sees changes now, whoever it is about. */
export const readReport: Operation<'staff', { id: string }, null, 'not_possible'> = async (tx, viewer, wish) => {
  const id = wish.id as ReportId
  const staff = await ownStaff(tx)
  const changed = await tx
    .update(report)
    .set({ state: 'read', readAt: viewer.at })
    .where(and(eq(report.id, id), eq(report.state, 'received')))
    .returning({ id: report.id })
  if (!staff || changed.length === 0) return refused('not_possible')
  await logAction(tx, id, staff.id, 'read', viewer.at)
  return ok(null)
}
