import { and, desc, eq, gt, type SQL, sql } from 'drizzle-orm'
import { reportMatch } from '#drizzle/tables/listening/desk.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { OwnStaff } from '#lib/people/rows/own-staff.ts'
import type { CenterClock } from '#lib/reports/rules/clock.ts'
import { urgencies } from '#lib/reports/rules/report.ts'
import { figuresOf, type Handled } from '#lib/reports/rules/response-times.ts'

/** More reports than that are not looked at: the newest count. */
const reportsMax = 5000

/** The first answer or the first call that reached the writer: reading it by itself is no contact. */
const contacted: SQL<Date | null> = sql`least(
  (select min(p.written_at) from report_reply p where p.center_id = ${report.centerId} and p.report_id = ${report.id}),
  (select min(c.called_at) from phone_call c where c.center_id = ${report.centerId} and c.report_id = ${report.id}
    and c.reached and c.partner = 'writer'))`.mapWith(report.receivedAt)

/** What happened to each report that came since, the newest first, with whom it is about and who has it now. */
export async function handledReports(tx: Tx, staff: OwnStaff, since: Date) {
  return tx
    .select({
      clientId: reportMatch.clientId,
      urgency: report.urgency,
      receivedAt: report.receivedAt,
      acknowledged: report.readAt,
      contacted,
      closed: report.closedAt,
      holder: staffMember.name,
      team: staffMember.team,
    })
    .from(report)
    .leftJoin(reportMatch, eq(reportMatch.reportId, report.id))
    .leftJoin(staffMember, eq(staffMember.id, reportMatch.heldBy))
    .where(and(eq(report.centerId, staff.centerId), gt(report.receivedAt, since)))
    .orderBy(desc(report.receivedAt))
    .limit(reportsMax)
}

/** How fast reports of the last days were read, answered and closed, by urgency, by team and by who has them now. */
export async function responseFigures(tx: Tx, staff: OwnStaff, center: CenterClock, days: number, at: Date) {
  const rows = await handledReports(tx, staff, new Date(at.getTime() - days * 86_400_000))
  const figures = (fitting: readonly Handled[]) => figuresOf(fitting, center, at)
  const inOrder = (names: readonly (string | null)[]) =>
    [...new Set(names)].sort((one, other) => (one ?? '').localeCompare(other ?? ''))
  const holders = inOrder(rows.map(({ holder }) => holder))
  const teams = inOrder(rows.map(({ team }) => team || null))
  return {
    days,
    isCut: rows.length === reportsMax,
    byUrgency: urgencies.map((urgency) => ({ urgency, ...figures(rows.filter((row) => row.urgency === urgency)) })),
    /** Null for what nobody has, or somebody who is in no team; nothing where the center has no teams. */
    byTeam: teams.some(Boolean)
      ? teams.map((team) => ({ team, ...figures(rows.filter((row) => (row.team || null) === team)) }))
      : [],
    /** Null for what is in nobody's hands: the duty desk has it. */
    byHolder: holders.map((holder) => ({ holder, ...figures(rows.filter((row) => row.holder === holder)) })),
  }
}

export type ResponseFigures = Awaited<ReturnType<typeof responseFigures>>
