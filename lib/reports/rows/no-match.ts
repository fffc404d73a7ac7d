import { and, asc, eq, lte, sql } from 'drizzle-orm'
import { reportNoMatch } from '#drizzle/tables/desk-work.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { report } from '#drizzle/tables/reports.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import type { OwnStaff } from '#lib/people/rows/own-staff.ts'
import { isInForce } from '../rules/no-match.ts'

const shownMax = 30

/** What the desk said of a report that fits nobody, by whom and when; null when it said nothing, or took it back. */
export async function noMatchOf(tx: Tx, id: ReportId, at: Date) {
  const [said] = await tx
    .select({
      result: reportNoMatch.result,
      lookAgainAt: reportNoMatch.lookAgainAt,
      setAt: reportNoMatch.setAt,
      by: staffMember.name,
    })
    .from(reportNoMatch)
    .leftJoin(staffMember, eq(staffMember.id, reportNoMatch.setBy))
    .where(eq(reportNoMatch.reportId, id))
  if (!said?.result) return null
  return { ...said, result: said.result, isInForce: isInForce(said, at) }
}

/** Takes back what the desk said of a report, because somebody looks anew or found whom it is about. */
export async function forgetNoMatch(tx: Tx, id: ReportId, by: OwnStaff, at: Date): Promise<void> {
  await tx
    .update(reportNoMatch)
    .set({ result: null, lookAgainAt: null, setBy: by.id, setAt: at })
    .where(eq(reportNoMatch.reportId, id))
}

/** Reports of which nobody could tell whom they are about, and whose day has come: open or closed. */
export async function toLookAgain(tx: Tx, staff: OwnStaff, at: Date) {
  if (!staff.does.has('match_report')) return []
  return tx
    .select({
      id: report.id,
      aboutName: report.aboutName,
      setAt: reportNoMatch.setAt,
      by: staffMember.name,
    })
    .from(reportNoMatch)
    .innerJoin(report, eq(report.id, reportNoMatch.reportId))
    .leftJoin(staffMember, eq(staffMember.id, reportNoMatch.setBy))
    .where(and(eq(reportNoMatch.centerId, staff.centerId), lte(reportNoMatch.lookAgainAt, at)))
    .orderBy(asc(reportNoMatch.lookAgainAt), asc(reportNoMatch.reportId))
    .limit(shownMax)
}

/** Whether nobody has said whom a report is about, or that this cannot be said now. */
export const isUnplaced = sql<boolean>`(not exists (select from report_match m where m.center_id = ${report.centerId} and m.report_id = ${report.id})
  and not exists (select from report_no_match n where n.center_id = ${report.centerId} and n.report_id = ${report.id}
    and n.result is not null and (n.look_again_at is null or n.look_again_at > asked_at())))`
