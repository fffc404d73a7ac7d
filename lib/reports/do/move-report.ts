import { and, eq } from 'drizzle-orm'
import { reportMatch } from '#drizzle/tables/listening/desk.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { client } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ClientId, ReportId, StaffId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'
import { staffWithReport } from '#lib/people/rows/own-staff.ts'
import { holderOf, whomToAlert } from '#lib/reports/rules/route.ts'
import { handsFor } from '../rows/hands-for.ts'
import { logAction } from '../rows/log-action.ts'
import { unmatch } from '../rows/no-match.ts'

interface Wish {
  readonly id: string
  /** The client it was matched to when the page was shown. */
  readonly from: string
  /** Whom it is about instead; null when nobody knows. */
  readonly client: string | null
  readonly words: string
}

/**
 * Undoes a wrong match: gives the report to another client's team, or back to the desk. Whoever cares for the former
 * client does not see it any more. Its history says who moved it and why, and names no client to the other's team. The
 * former and the new holder are alerted; its writer notices nothing.
 */
export const moveReport: Operation<
  'staff',
  Wish,
  null,
  'not_possible' | 'choose_client' | 'changed_meanwhile'
> = async (tx, viewer, wish) => {
  const id = wish.id as ReportId
  const from = wish.from as ClientId
  const to = wish.client as ClientId | null
  const staff = await staffWithReport(tx, 'match_report', wish.id)
  const [found] = await tx.select({ kind: report.kind }).from(report).where(eq(report.id, id))
  if (!staff || !found) return refused('not_possible')
  const isAsShown = and(eq(reportMatch.reportId, id), eq(reportMatch.clientId, from))
  const [before] = await tx.select({ heldBy: reportMatch.heldBy }).from(reportMatch).where(isAsShown).for('update')
  if (!before) return refused('changed_meanwhile')
  const tell = (holder: StaffId | null, about: ClientId) =>
    alertStaff(tx, staff.centerId, whomToAlert(holder), viewer.at, about)
  if (to === null) {
    await unmatch(tx, id, from)
  } else {
    const [about] = await tx.select({ id: client.id }).from(client).where(eq(client.id, to))
    if (!about || to === from) return refused('choose_client')
    const heldBy = holderOf(found.kind, await handsFor(tx, to, viewer.at))
    await tx
      .update(reportMatch)
      .set({ clientId: to, heldBy, matchedBy: staff.id, matchedAt: viewer.at })
      .where(isAsShown)
    await tell(heldBy, to)
  }
  await logAction(tx, id, staff.id, 'moved', viewer.at, wish.words)
  // A moment later, so that the history ends with what holds.
  if (to) await logAction(tx, id, staff.id, 'matched', new Date(viewer.at.getTime() + 1))
  if (to && before.heldBy) await tell(before.heldBy, from)
  return ok(null)
}
