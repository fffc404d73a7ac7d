import { and, eq, sql } from 'drizzle-orm'
import { report } from '#drizzle/tables/listening/reports.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWithReport } from '#lib/people/rows/own-staff.ts'
import { isLower, type Urgency } from '#lib/reports/rules/report.ts'
import { logAction } from '../rows/log-action.ts'
import { urgency } from '../rows/urgency.ts'

/**
 * Changes how urgent a report is to staff, if it is still as urgent as the page said. Its writer keeps seeing their own
 * choice. For an urgent one the database alerts the duty desk. One that says somebody is not safe keeps its place until
 * it was read, and a report becomes less urgent only with a reason, which its history keeps.
 */
export const regradeReport: Operation<
  'staff',
  { id: string; was: Urgency; urgency: Urgency; why?: string },
  null,
  'not_possible' | 'changed_meanwhile' | 'read_first' | 'say_why_lower'
> = async (tx, viewer, wish) => {
  const id = wish.id as ReportId
  const staff = await staffWithReport(tx, 'handle_report', wish.id)
  if (!staff) return refused('not_possible')
  const [found] = await tx
    .select({ state: report.state, safety: sql<string | null>`${report.observations} ->> 'safetyNow'` })
    .from(report)
    .where(eq(report.id, id))
  if (found?.state === 'received' && found.safety === 'not_safe') return refused('read_first')
  if (isLower(wish.urgency, wish.was) && !wish.why) return refused('say_why_lower')
  const changed = await tx
    .update(report)
    .set({ gradedUrgency: wish.urgency })
    .where(and(eq(report.id, id), eq(urgency, wish.was)))
    .returning({ id: report.id })
  if (changed.length === 0) return refused('changed_meanwhile')
  await logAction(tx, id, staff.id, 'regraded', viewer.at, wish.urgency)
  if (wish.why) await logAction(tx, id, staff.id, 'note', viewer.at, wish.why)
  return ok(null)
}
