import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { reportMatch } from '#drizzle/tables/listening/desk.ts'
import { deskRank, report } from '#drizzle/tables/listening/reports.ts'
import { client, staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { totalOf } from '#lib/database/total.ts'
import { plainLine } from '#lib/kernel/seen-text.ts'
import { isInHandsOf, ofOwnReports } from '#lib/people/rows/of-caseload.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { OwnStaff } from '#lib/people/rows/own-staff.ts'
import type { ReportState, Urgency } from '#lib/reports/rules/report.ts'
import { countBehind, isBehind, standsBehind } from './merged.ts'
import { isUnplaced } from './no-match.ts'
import { isUnreadRow } from './unread.ts'
import { urgency } from './urgency.ts'

export interface DeskFilter {
  readonly state?: ReportState
  readonly urgency?: Urgency
  /** Only reports in the viewer's own hands. */
  readonly mine?: boolean
  /** Only reports that are not closed. */
  readonly open?: boolean
  /** Only open reports of which nobody has said whom they are about. */
  readonly unplaced?: boolean
  /** The reference that a writer tells on the phone, as staff typed it; empty for every report. */
  readonly reference?: string
  /** The id of the last report on the previous page. */
  readonly after?: string
}

const perPage = 30
/** A reference as it is kept, however it was heard or typed: "4d8x 2b63" is 4D8X-2B63. */
function writtenReference(typed: string): string {
  const plain = plainLine(typed)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
  return `${plain.slice(0, 4)}-${plain.slice(4)}`
}

/** Whoever says that somebody is not safe comes first, until staff graded it themselves. */
const isNotSafe = sql<boolean>`(${report.gradedUrgency} is null and ${report.observations} ->> 'safetyNow' = 'not_safe')`
const rank = deskRank(report)
const isClosed = sql<boolean>`(${report.state} = 'closed')`

/**
 * The queue of all reports: open ones first; whoever is not safe, then new words to an older report, then by urgency;
 * then whoever has waited longest. Those of a writer or a network that sent many in a day come after those of everybody
 * else, however urgent they say they are. Each page begins after the last one.
 */
export async function reportDesk(tx: Tx, staff: OwnStaff, filter: DeskFilter) {
  const fits = and(
    eq(report.centerId, staff.centerId),
    ofOwnReports(staff, report.id),
    // Whoever tells a reference asks about this very report, also where it stands behind another.
    filter.reference ? eq(report.reference, writtenReference(filter.reference)) : sql`not ${isBehind}`,
    filter.state === 'received' ? isUnreadRow : filter.state ? eq(report.state, filter.state) : undefined,
    filter.urgency ? eq(urgency, filter.urgency) : undefined,
    filter.mine ? isInHandsOf(staff.id, report.id) : undefined,
    filter.open || filter.unplaced ? ne(report.state, 'closed') : undefined,
    filter.unplaced ? isUnplaced : undefined,
  )
  const rows = await tx
    .select({
      id: report.id,
      kind: report.kind,
      aboutName: report.aboutName,
      writerName: report.writerName,
      writerRelationship: report.writerRelationship,
      urgency,
      promised: report.urgency,
      isNotSafe,
      state: report.state,
      isCrowded: report.isCrowded,
      isOfSeveral: sql<boolean>`(${report.wholeId} is not null)`,
      receivedAt: report.receivedAt,
      waitsSince: report.waitsSince,
      addedAt: report.addedAt,
      answeredAt: report.answeredAt,
      holder: staffMember.name,
      clientId: reportMatch.clientId,
      clientName: client.name,
      standsBehind,
      countBehind,
    })
    .from(report)
    .leftJoin(reportMatch, eq(reportMatch.reportId, report.id))
    .leftJoin(client, eq(client.id, reportMatch.clientId))
    .leftJoin(staffMember, eq(staffMember.id, reportMatch.heldBy))
    .where(and(fits, await isAfter(tx, filter.after)))
    .orderBy(asc(isClosed), asc(report.isCrowded), asc(rank), asc(report.waitsSince), asc(report.id))
    .limit(perPage + 1)
  return {
    staff,
    center: await ownCenter(tx),
    rows: rows.slice(0, perPage),
    next: rows.length > perPage ? rows[perPage - 1]!.id : null,
    total: await totalOf(tx, sql`1 from ${report} where ${fits}`),
  }
}

/** Values, not a query, are compared with: only then does the index of the desk begin where the last page ended. */
async function isAfter(tx: Tx, after: string | undefined) {
  if (!after) return undefined
  const [last] = await tx
    .select({ isClosed, isCrowded: report.isCrowded, rank, waitsSince: report.waitsSince })
    .from(report)
    .where(sql`${report.id} = ${after}::uuid`)
  return (
    last &&
    sql`(${isClosed}, ${report.isCrowded}, ${rank}, ${report.waitsSince}, ${report.id}) >
      (${last.isClosed}::boolean, ${last.isCrowded}::boolean, ${last.rank}::int, ${last.waitsSince.toISOString()}::timestamptz, ${after}::uuid)`
  )
}
