import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm'
import { reportAction } from '#drizzle/tables/listening/desk.ts'
import { reportNoMatch } from '#drizzle/tables/listening/desk-work.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { client, staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId, ReportId } from '#lib/kernel/id.ts'
import type { OwnStaff } from '#lib/people/rows/own-staff.ts'
import { isInForce } from '../rules/no-match.ts'

const shownMax = 30

/**
 * What was said of a report that fits nobody or was given back: by whom, when, why, and whom it is not about. Null when
 * nothing was said, or it was taken back.
 */
export async function noMatchOf(tx: Tx, id: ReportId, at: Date) {
  const [said] = await tx
    .select({
      result: reportNoMatch.result,
      lookAgainAt: reportNoMatch.lookAgainAt,
      setAt: reportNoMatch.setAt,
      by: staffMember.name,
      why: reportAction.words,
      wasAbout: client.name,
    })
    .from(reportNoMatch)
    .leftJoin(staffMember, eq(staffMember.id, reportNoMatch.setBy))
    .leftJoin(reportAction, isWhy)
    .leftJoin(client, eq(client.id, reportAction.clientId))
    .where(eq(reportNoMatch.reportId, id))
    .limit(1)
  if (!said?.result) return null
  return { ...said, result: said.result, isInForce: isInForce(said, at) }
}

/** Why a report was given back is written down at the same instant, for those who may read it. */
const isWhy = and(
  eq(reportAction.reportId, reportNoMatch.reportId),
  eq(reportAction.staffId, reportNoMatch.setBy),
  eq(reportAction.at, reportNoMatch.setAt),
  inArray(reportAction.kind, ['note', 'moved']),
  eq(reportNoMatch.result, 'given_back'),
)

/** Takes back what the desk said of a report, because somebody looks anew or found whom it is about. */
export async function forgetNoMatch(tx: Tx, id: ReportId, by: OwnStaff, at: Date): Promise<void> {
  await tx
    .update(reportNoMatch)
    .set({ result: null, lookAgainAt: null, setBy: by.id, setAt: at })
    .where(eq(reportNoMatch.reportId, id))
}

/**
 * Reports that were given back, then those of which nobody could tell whom they are about and whose day has come: open
 * or closed.
 */
export async function toLookAgain(tx: Tx, staff: OwnStaff, at: Date) {
  if (!staff.does.has('match_report')) return []
  return tx
    .select({
      id: report.id,
      aboutName: report.aboutName,
      result: reportNoMatch.result,
      setAt: reportNoMatch.setAt,
      by: staffMember.name,
    })
    .from(reportNoMatch)
    .innerJoin(report, eq(report.id, reportNoMatch.reportId))
    .leftJoin(staffMember, eq(staffMember.id, reportNoMatch.setBy))
    .where(and(eq(reportNoMatch.centerId, staff.centerId), lte(reportNoMatch.lookAgainAt, at)))
    .orderBy(
      desc(sql`${reportNoMatch.result} = 'given_back'`),
      asc(reportNoMatch.lookAgainAt),
      asc(reportNoMatch.reportId),
    )
    .limit(shownMax)
}

/** Whether nobody has said whom a report is about, or that this cannot be said now. */
export const isUnplaced = sql<boolean>`(not exists (select from report_match m where m.center_id = ${report.centerId} and m.report_id = ${report.id})
  and not exists (select from report_no_match n where n.center_id = ${report.centerId} and n.report_id = ${report.id}
    and n.result is not null and (n.look_again_at is null or n.look_again_at > asked_at())))`

/**
 * Gives a report back to the desk, where it stands first, and alerts the desk and its former holder. False when it is
 * not matched to this client, or not theirs to give back.
 */
export async function unmatch(tx: Tx, id: ReportId, from: ClientId): Promise<boolean> {
  const [row] = await tx.execute<{ did: boolean }>(sql`select unmatch_report(${id}::uuid, ${from}::uuid) as did`)
  return row?.did === true
}
