import { and, asc, desc, eq, inArray, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm'
import { reportMatch } from '#drizzle/tables/listening/desk.ts'
import { reportMerge } from '#drizzle/tables/listening/desk-work.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId, ReportId } from '#lib/kernel/id.ts'
import { isUnread } from '../rules/report.ts'
import { additionsOf } from './additions.ts'

const matchOf = (id: SQL) =>
  sql`(select m.client_id from report_match m where m.center_id = g.center_id and m.report_id = ${id})`
/** Whether both are about the same client, or about nobody known: as soon as they are not, each stands for itself. */
const holds = sql`${matchOf(sql`g.report_id`)} is not distinct from ${matchOf(sql`g.into_id`)}`

/**
 * Whether a report stands behind an open one that says the same, and nothing of it waits: it was read, its writer has
 * their own answer or can get none here, and added nothing since.
 */
export const isBehind = sql<boolean>`(${report.state} = 'read' and ${report.addedAt} is null
  and (${report.answeredAt} is not null or ${report.accountId} is null) and exists (
    select from report_merge g join report h on h.center_id = g.center_id and h.id = g.into_id
    where g.center_id = ${report.centerId} and g.report_id = ${report.id} and h.state <> 'closed' and ${holds}))`

/** The reference of the report that one stands behind, for a list; null for any that stands for itself. */
export const standsBehind = sql<string | null>`(select h.reference from report_merge g
  join report h on h.center_id = g.center_id and h.id = g.into_id
  where g.center_id = ${report.centerId} and g.report_id = ${report.id} and ${holds})`

/** How many stand behind a report. */
export const countBehind = sql<number>`(select count(*)::int from report_merge g
  where g.center_id = ${report.centerId} and g.into_id = ${report.id} and ${holds})`

/** The merges in which a report is, on either side. */
async function mergesWith(tx: Tx, id: ReportId) {
  return tx
    .select({
      reportId: reportMerge.reportId,
      intoId: reportMerge.intoId,
      why: reportMerge.why,
      setAt: reportMerge.setAt,
      by: staffMember.name,
    })
    .from(reportMerge)
    .leftJoin(staffMember, eq(staffMember.id, reportMerge.setBy))
    .where(
      and(
        or(eq(reportMerge.reportId, id), eq(reportMerge.intoId, id)),
        isNotNull(reportMerge.intoId),
        sql`exists (select from report_merge g where g.center_id = ${reportMerge.centerId} and g.report_id = ${reportMerge.reportId} and ${holds})`,
      ),
    )
    .orderBy(asc(reportMerge.setAt))
}

/** Every report that says the same as this one, on whichever side of a merge. */
export async function saysTheSame(tx: Tx, id: ReportId): Promise<ReportId[]> {
  const own = await mergesWith(tx, id)
  const head = own.find(({ reportId }) => reportId === id)?.intoId
  const all = head ? [...(await mergesWith(tx, head)), ...own] : own
  return [...new Set(all.flatMap(({ reportId, intoId }) => [reportId, intoId!]))].filter((each) => each !== id)
}

/** The reports that stand behind this one, and whether something of theirs waits. */
export async function standingBehind(tx: Tx, id: ReportId) {
  const ids = (await mergesWith(tx, id)).flatMap(({ reportId, intoId }) => (intoId === id ? [reportId] : []))
  if (ids.length === 0) return []
  const { accountId, answeredAt, addedAt, state } = report
  const rows = await tx
    .select({ id: report.id, accountId, answeredAt, addedAt, state })
    .from(report)
    .where(and(inArray(report.id, ids), ne(report.state, 'closed')))
    .for('update')
  return rows.map((each) => ({
    id: each.id,
    waits: isUnread(each) || (each.accountId !== null && each.answeredAt === null),
  }))
}

/** What a report says that stands before or behind another, whole, with who said that they are the same, and why. */
export async function mergedOf(tx: Tx, id: ReportId) {
  const merges = await mergesWith(tx, id)
  if (merges.length === 0) return []
  const ids = merges.map(({ reportId, intoId }) => (reportId === id ? intoId! : reportId))
  const found = await tx.select(told).from(report).where(inArray(report.id, ids))
  const additions = await additionsOf(tx, found)
  return merges.flatMap(({ reportId, intoId, ...said }) => {
    const other = reportId === id ? intoId! : reportId
    const one = found.find((each) => each.id === other)
    const added = additions.filter((each) => each.of === other)
    return one ? [{ ...one, ...said, isHead: reportId === id, additions: added }] : []
  })
}

const told = {
  id: report.id,
  wholeId: report.wholeId,
  reference: report.reference,
  writerName: report.writerName,
  words: report.words,
  language: report.language,
  attribution: report.attribution,
  state: report.state,
  receivedAt: report.receivedAt,
  answeredAt: report.answeredAt,
  accountId: report.accountId,
}

/**
 * Open reports that may say the same: about the same client or, of those about nobody known, that name first. Two parts
 * of one report about several people are about two people, unless they turned out to be one client or have one name.
 */
export async function mayBeTheSame(
  tx: Tx,
  { id, centerId, plainAbout, wholeId }: typeof report.$inferSelect,
  clientId: ClientId | null,
) {
  const matched: SQL = clientId
    ? sql`${report.id} = any (array(select m.report_id from report_match m where m.client_id = ${clientId}))`
    : sql`not exists (select from report_match m where m.center_id = ${report.centerId} and m.report_id = ${report.id})`
  return tx
    .select({ ...told, aboutName: report.aboutName })
    .from(report)
    .where(
      and(
        eq(report.centerId, centerId),
        ne(report.id, id),
        sql`not (${report.state} = 'closed')`,
        matched,
        clientId ? undefined : or(ne(wholeOf, wholeId ?? id), eq(report.plainAbout, plainAbout)),
        sql`not exists (select from report_merge g where g.center_id = ${report.centerId} and g.report_id = ${report.id}
          and g.into_id is not null)`,
      ),
    )
    .orderBy(desc(sql`${report.plainAbout} = ${plainAbout}`), desc(report.receivedAt), asc(report.id))
    .limit(20)
}

/** The whole of a report, which is itself where it is about one person. */
const wholeOf = sql<ReportId>`coalesce(${report.wholeId}, ${report.id})`

/** Whether two reports are about the same client, or both about nobody known who could be one person. */
export async function areAboutTheSame(tx: Tx, one: ReportId, other: ReportId): Promise<boolean> {
  const matches = await tx
    .select({ reportId: reportMatch.reportId, clientId: reportMatch.clientId })
    .from(reportMatch)
    .where(inArray(reportMatch.reportId, [one, other]))
  const about = (id: ReportId) => matches.find(({ reportId }) => reportId === id)?.clientId
  if (about(one) !== about(other)) return false
  if (about(one)) return true
  const named = await tx
    .select({ whole: wholeOf, name: report.plainAbout })
    .from(report)
    .where(inArray(report.id, [one, other]))
  const [first, second] = named
  return first?.whole !== second?.whole || first?.name === second?.name
}
