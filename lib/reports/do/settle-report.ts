import { eq } from 'drizzle-orm'
import { reportMatch } from '#drizzle/tables/listening/desk.ts'
import { reportNoMatch } from '#drizzle/tables/listening/desk-work.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { dayOf, instantOf, laterDay } from '#lib/kernel/local-time.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { staffWithReport } from '#lib/people/rows/own-staff.ts'
import { logAction } from '../rows/log-action.ts'
import { forgetNoMatch, noMatchOf } from '../rows/no-match.ts'

interface Wish {
  readonly id: string
  readonly answer:
    | { readonly result: 'no_such_client' }
    /** The day on which the desk looks again, as `YYYY-MM-DD`. */
    | { readonly result: 'cannot_tell'; readonly lookAgainOn: string | null }
    | { readonly isOpen: true }
}
type Refusal = 'not_possible' | 'changed_meanwhile' | 'say_look_again'

/**
 * Says that a report is about nobody here, or that nobody can tell yet and when the desk looks again, within a year; or
 * takes that back. Its history says so by name. Its writer notices nothing, and its clock runs on as before. One that a
 * colleague matched or settled meanwhile stays as it is.
 */
export const settleReport: Operation<'staff', Wish, null, Refusal> = async (tx, viewer, { id: wished, answer }) => {
  const id = wished as ReportId
  const staff = await staffWithReport(tx, 'match_report', wished)
  // Holds the report, so that of two answers at the same moment only one counts.
  const [found] = await tx.select({ id: report.id }).from(report).where(eq(report.id, id)).for('update')
  if (!staff || !found) return refused('not_possible')
  const [match] = await tx.select({ id: reportMatch.reportId }).from(reportMatch).where(eq(reportMatch.reportId, id))
  const said = await noMatchOf(tx, id, viewer.at)
  if ('isOpen' in answer) {
    if (!said) return refused('changed_meanwhile')
    await forgetNoMatch(tx, id, staff, viewer.at)
    await logAction(tx, id, staff.id, 'looked_anew', viewer.at)
    return ok(null)
  }
  if (match || said?.isInForce) return refused('changed_meanwhile')
  const again = answer.result === 'cannot_tell' ? answer.lookAgainOn : null
  const { timeZone } = await ownCenter(tx)
  const today = dayOf(viewer.at, timeZone)
  if (answer.result === 'cannot_tell' && (!again || again <= today || again > laterDay(today, { years: 1 })))
    return refused('say_look_again')
  const { result } = answer
  const lookAgainAt = again ? instantOf(again, '00:00', timeZone) : null
  const row = { result, lookAgainAt, setBy: staff.id, setAt: viewer.at }
  await tx
    .insert(reportNoMatch)
    .values({ ...row, centerId: staff.centerId, reportId: id })
    .onConflictDoUpdate({ target: [reportNoMatch.centerId, reportNoMatch.reportId], set: row })
  await logAction(tx, id, staff.id, result, viewer.at, again ?? '')
  return ok(null)
}
