import { eq } from 'drizzle-orm'
import { client } from '#drizzle/schema/people.ts'
import { report, reportMatch } from '#drizzle/schema/reports.ts'
import type { ClientId, ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { holderOf } from '#lib/reports/route.ts'
import type { Operation } from './operation.ts'
import { ownStaff } from './own-staff.ts'
import { handsFor, logAction } from './report-desk.ts'
import { alertStaff } from './write-letter.ts'

/**
 * Says which client a report is about, unseen by its writer, and gives it into the hands it belongs in: the case manager,
 * their cover, a clinician for a request for case management; somebody, always.
 */
export const matchReport: Operation<
  'staff',
  { id: string; client: string },
  null,
  'not_possible' | 'choose_client'
> = async (tx, viewer, wish) => {
  const id = wish.id as ReportId
  const clientId = wish.client as ClientId
  const staff = await ownStaff(tx)
  const [found] = await tx.select({ kind: report.kind }).from(report).where(eq(report.id, id))
  if (!staff?.isCenterWide || !found) return refused('not_possible')
  const [about] = await tx.select({ id: client.id }).from(client).where(eq(client.id, clientId))
  if (!about) return refused('choose_client')
  const heldBy = holderOf(found.kind, await handsFor(tx, clientId, viewer.at))
  const match = { clientId, heldBy, matchedBy: staff.id, matchedAt: viewer.at }
  await tx
    .insert(reportMatch)
    .values({ ...match, centerId: staff.centerId, reportId: id })
    .onConflictDoUpdate({ target: [reportMatch.centerId, reportMatch.reportId], set: match })
  await logAction(tx, id, staff.id, 'matched', viewer.at)
  await alertStaff(tx, staff.centerId, heldBy ? { staff: heldBy } : { role: 'supervisor' }, viewer.at)
  return ok(null)
}
