import { and, asc, desc, eq, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm'
import { careAssignment } from '#drizzle/tables/care.ts'
import { center, client, familyLink, familyMember, staffAbsence, staffMember } from '#drizzle/tables/people.ts'
import { report, reportAction, reportAddition, reportMatch, reportReply } from '#drizzle/tables/reports.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import type { ClientId, ReportId, StaffId } from '#lib/kernel/id.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import { mayBe } from '#lib/people/rules/same-name.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { talkCardFor } from '#lib/releases/see/see-talk-card.ts'
import type { ReportState, Urgency } from '#lib/reports/rules/report.ts'
import type { Hands } from '#lib/reports/rules/route.ts'

export interface DeskFilter {
  readonly state?: ReportState
  readonly urgency?: Urgency
  /** Only those I hold. */
  readonly mine?: boolean
  /** Only those that are not closed. */
  readonly open?: boolean
  /** The id of the last report of the page before. */
  readonly after?: string
}

const perPage = 30
/** What staff see it as; the writer keeps seeing what they chose. */
const urgency = sql<Urgency>`coalesce(${report.gradedUrgency}, ${report.urgency})`
const rank = sql<number>`case ${urgency} when 'urgent' then 0 when 'soon' then 1 else 2 end`

/** The one queue: open first, the most urgent first, the oldest of those first. Paged by the last row seen. */
export async function seeReportDesk(viewer: Viewer<'staff'>, filter: DeskFilter) {
  return asViewer(viewer, async (tx) => {
    const staff = await ownStaff(tx)
    if (!staff) return null
    const isClosed = sql<boolean>`${report.state} = 'closed'`
    const after = filter.after
      ? sql`(${isClosed}, ${rank}, ${report.receivedAt}, ${report.id}) > (select r.state = 'closed',
          case coalesce(r.graded_urgency, r.urgency) when 'urgent' then 0 when 'soon' then 1 else 2 end, r.received_at, r.id from report r where r.id = ${filter.after}::uuid)`
      : undefined
    const rows = await tx
      .select({
        id: report.id,
        kind: report.kind,
        aboutName: report.aboutName,
        writerName: report.writerName,
        writerRelationship: report.writerRelationship,
        urgency,
        state: report.state,
        receivedAt: report.receivedAt,
        heldBy: reportMatch.heldBy,
        clientName: client.name,
      })
      .from(report)
      .leftJoin(reportMatch, eq(reportMatch.reportId, report.id))
      .leftJoin(client, eq(client.id, reportMatch.clientId))
      .where(
        and(
          filter.state ? eq(report.state, filter.state) : undefined,
          filter.urgency ? eq(urgency, filter.urgency) : undefined,
          filter.mine ? eq(reportMatch.heldBy, staff.id) : undefined,
          filter.open ? ne(report.state, 'closed') : undefined,
          after,
        ),
      )
      .orderBy(asc(isClosed), asc(rank), asc(report.receivedAt), asc(report.id))
      .limit(perPage + 1)
    return {
      staff,
      center: await deskCenter(tx),
      rows: rows.slice(0, perPage),
      next: rows.length > perPage ? rows[perPage - 1]!.id : null,
    }
  })
}

/** One report with everything staff know of it. Opening it marks nothing. */
export async function seeDeskReport(viewer: Viewer<'staff'>, id: ReportId, search: string) {
  return asViewer(viewer, async (tx) => {
    const staff = await ownStaff(tx)
    if (!staff) return null
    const [found] = await tx.select().from(report).where(eq(report.id, id))
    if (!found) return { staff, report: null }
    const [match] = await tx
      .select({
        clientId: reportMatch.clientId,
        clientName: client.name,
        heldBy: reportMatch.heldBy,
        holder: staffMember.name,
      })
      .from(reportMatch)
      .leftJoin(client, eq(client.id, reportMatch.clientId))
      .leftJoin(staffMember, eq(staffMember.id, reportMatch.heldBy))
      .where(eq(reportMatch.reportId, id))
    const actions = await tx
      .select({
        id: reportAction.id,
        kind: reportAction.kind,
        words: reportAction.words,
        at: reportAction.at,
        by: staffMember.name,
      })
      .from(reportAction)
      .leftJoin(staffMember, eq(staffMember.id, reportAction.staffId))
      .where(eq(reportAction.reportId, id))
      .orderBy(desc(reportAction.at))
    const additions = await tx
      .select()
      .from(reportAddition)
      .where(eq(reportAddition.reportId, id))
      .orderBy(asc(reportAddition.at))
    const replies = await tx
      .select()
      .from(reportReply)
      .where(eq(reportReply.reportId, id))
      .orderBy(asc(reportReply.writtenAt))
    const writer = match && found.accountId ? await writerOf(tx, match.clientId, found.accountId) : null
    return {
      staff,
      center: await deskCenter(tx),
      report: { ...found, urgency: found.gradedUrgency ?? found.urgency },
      match: match ?? null,
      actions,
      additions,
      replies,
      candidates: match || !staff.isCenterWide ? [] : await candidates(tx, found, search),
      talk: match && writer ? await talkCardFor(tx, viewer, match.clientId, writer.linkId) : null,
    }
  })
}

export type SeenReport = Extract<NonNullable<Awaited<ReturnType<typeof seeDeskReport>>>, { candidates: unknown }>

/** What clocks run by. */
async function deskCenter(tx: Tx) {
  const [row] = await tx.select({ timeZone: center.timeZone, openingHours: center.openingHours }).from(center)
  return row!
}

/** Clients a report may be about: those whose name and birthday fit, or whatever the duty worker searches for. */
async function candidates(tx: Tx, about: { aboutName: string; aboutBorn: string }, search: string) {
  const clients = await tx.select({ id: client.id, name: client.name, bornOn: client.bornOn }).from(client)
  const words = search.toLowerCase().trim()
  const fits = (each: (typeof clients)[number]) =>
    words
      ? each.name.toLowerCase().includes(words)
      : mayBe({ name: about.aboutName, bornOn: about.aboutBorn || null }, each)
  return clients.filter(fits).slice(0, 20)
}

/** The writer as a family member of the matched client, when a release ever named the two together. */
async function writerOf(tx: Tx, clientId: ClientId, accountId: string) {
  const [link] = await tx
    .select({ linkId: familyLink.id, familyMemberId: familyLink.familyMemberId })
    .from(familyLink)
    .innerJoin(familyMember, eq(familyMember.id, familyLink.familyMemberId))
    .where(
      and(
        eq(familyLink.clientId, clientId),
        eq(familyMember.accountId, accountId as typeof familyMember.$inferSelect.accountId),
      ),
    )
  return link ?? null
}

/** Who could hold a report about this client today. */
export async function handsFor(tx: Tx, clientId: ClientId, at: Date): Promise<Hands> {
  const caring = await tx
    .select({ staffId: careAssignment.staffId, role: careAssignment.role })
    .from(careAssignment)
    .where(and(eq(careAssignment.clientId, clientId), isNull(careAssignment.untilAt)))
    .orderBy(asc(careAssignment.role), asc(careAssignment.sinceAt))
  const staff = await tx
    .select({ id: staffMember.id, roles: staffMember.roles })
    .from(staffMember)
    .where(isNull(staffMember.leftAt))
  const away = await tx
    .select({ staffId: staffAbsence.staffId, coverId: staffAbsence.coverId })
    .from(staffAbsence)
    .where(and(lte(staffAbsence.fromAt, at), sql`${staffAbsence.untilAt} > ${at.toISOString()}::timestamptz`))
  const holding = (role: 'supervisor' | 'duty_worker') =>
    staff.filter((each) => each.roles.includes(role)).map((each) => each.id)
  return {
    caseManager: caring.find((each) => each.role === 'case_manager')?.staffId ?? null,
    clinicians: caring.filter((each) => each.role !== 'case_manager').map((each) => each.staffId),
    supervisors: holding('supervisor'),
    dutyWorkers: holding('duty_worker'),
    coverOf: new Map(away.map((each) => [each.staffId, each.coverId])),
  }
}

/** Writes down what somebody did with a report. */
export async function logAction(
  tx: Tx,
  reportId: ReportId,
  staffId: StaffId,
  kind: typeof reportAction.$inferInsert.kind,
  at: Date,
  words = '',
): Promise<void> {
  await tx
    .insert(reportAction)
    .values({ centerId: await ownCenterId(tx), id: crypto.randomUUID(), reportId, staffId, kind, words, at })
}

/** How many reports wait, for the first page. */
export async function countReports(
  tx: Tx,
  staffId: StaffId,
): Promise<{ unread: number; mine: number; urgent: number }> {
  const [row] = await tx
    .select({
      unread: sql<number>`count(*) filter (where ${report.state} = 'received')::int`,
      mine: sql<number>`count(*) filter (where ${reportMatch.heldBy} = ${staffId} and ${report.state} <> 'closed')::int`,
      urgent: sql<number>`count(*) filter (where ${urgency} = 'urgent' and ${report.state} <> 'closed')::int`,
    })
    .from(report)
    .leftJoin(reportMatch, eq(reportMatch.reportId, report.id))
    .where(or(inArray(report.state, ['received', 'read'])))
  return row ?? { unread: 0, mine: 0, urgent: 0 }
}
