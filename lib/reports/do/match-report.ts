import { and, eq, inArray } from 'drizzle-orm'
import { reportMatch } from '#drizzle/tables/listening/desk.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { client } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ClientId, ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'
import { staffWithReport } from '#lib/people/rows/own-staff.ts'
import { holderOf, whomToAlert } from '#lib/reports/rules/route.ts'
import { handsFor } from '../rows/hands-for.ts'
import { logAction } from '../rows/log-action.ts'
import { saysTheSame } from '../rows/merged.ts'
import { forgetNoMatch } from '../rows/no-match.ts'

/**
 * Records which client a report is about, and gives it to whoever should hold it. Its writer notices nothing. One that
 * a colleague has matched meanwhile stays as it is. What the desk said before, that it fits nobody, is over. Reports
 * that say the same as it are matched with it.
 */
export const matchReport: Operation<
  'staff',
  { id: string; client: string },
  null,
  'not_possible' | 'choose_client' | 'changed_meanwhile'
> = async (tx, viewer, wish) => {
  const id = wish.id as ReportId
  const clientId = wish.client as ClientId
  const staff = await staffWithReport(tx, 'match_report', wish.id)
  const [found] = await tx.select({ kind: report.kind }).from(report).where(eq(report.id, id)).for('update')
  if (!staff || !found) return refused('not_possible')
  const [about] = await tx.select({ id: client.id }).from(client).where(eq(client.id, clientId))
  if (!about) return refused('choose_client')
  const alike = await saysTheSame(tx, id)
  const hands = await handsFor(tx, clientId, viewer.at)
  const also = alike.length === 0 ? [] : await tx.select(ofReport).from(report).where(inArray(report.id, alike))
  const match = { centerId: staff.centerId, clientId, matchedBy: staff.id, matchedAt: viewer.at }
  const written = await tx
    .insert(reportMatch)
    .values(
      [{ id, kind: found.kind }, ...also].map((each) => ({
        ...match,
        reportId: each.id,
        heldBy: holderOf(each.kind, hands),
      })),
    )
    .onConflictDoNothing()
    .returning({ id: reportMatch.reportId, heldBy: reportMatch.heldBy })
  if (!written.some((each) => each.id === id)) {
    const isSame = and(eq(reportMatch.reportId, id), eq(reportMatch.clientId, clientId))
    const [same] = await tx.select({ id: reportMatch.reportId }).from(reportMatch).where(isSame)
    return same ? ok(null) : refused('changed_meanwhile')
  }
  for (const each of written) {
    await forgetNoMatch(tx, each.id, staff, viewer.at)
    await logAction(tx, each.id, staff.id, 'matched', viewer.at)
  }
  for (const heldBy of new Set(written.map((each) => each.heldBy)))
    await alertStaff(tx, staff.centerId, whomToAlert(heldBy), viewer.at, clientId)
  return ok(null)
}

const ofReport = { id: report.id, kind: report.kind }
