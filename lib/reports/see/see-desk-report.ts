import { and, asc, desc, eq, ne, or } from 'drizzle-orm'
import { reportAction, reportMatch, reportReply } from '#drizzle/tables/listening/desk.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { client, familyLink, familyMember, staffMember } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { type FoundBy, showing } from '#lib/audit/rules/kept.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { sheetsOf } from '#lib/history-sheets/rows/sheets-of.ts'
import type { AccountId, ClientId, ReportId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsWithReport } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { talkCardFor } from '#lib/releases/rows/talk-card-for.ts'
import { stopAt } from '#lib/texts/rows/stop-at.ts'
import { additionsOf } from '../rows/additions.ts'
import { reportAsWriter } from '../rows/as-writer.ts'
import { callsAbout } from '../rows/calls.ts'
import { candidates } from '../rows/candidates.ts'
import { mayBeTheSame, mergedOf } from '../rows/merged.ts'
import { noMatchOf } from '../rows/no-match.ts'
import { openReport } from '../rows/open-report.ts'
import { writerFlagsOf } from '../rows/writer-flags.ts'
import type { StaffAnswer } from '../rules/staff-words.ts'

interface More {
  readonly isMoving?: boolean
  /** Whether somebody wants to name a report that says the same. */
  readonly isMerging?: boolean
  /** An answer that is read as its writer will, before it is sent. The audit keeps that under a name of its own. */
  readonly toRead?: StaffAnswer | null
}

/** One report with everything staff know about it. Opening it does not mark it as read. */
export async function seeDeskReport(
  viewer: Viewer<'staff'>,
  id: ReportId,
  search: string,
  { isMoving = false, isMerging = false, toRead = null }: More = {},
) {
  return readAsStaff(viewer, toRead ? 'answer-preview' : 'report', async (tx, staff) => {
    const [found] = await tx.select().from(report).where(eq(report.id, id))
    if (!found) return null
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
        outcome: reportAction.outcome,
        at: reportAction.at,
        by: staffMember.name,
      })
      .from(reportAction)
      .leftJoin(staffMember, eq(staffMember.id, reportAction.staffId))
      .where(eq(reportAction.reportId, id))
      .orderBy(desc(reportAction.at))
    const additions = await additionsOf(tx, [found])
    const replies = await tx
      .select()
      .from(reportReply)
      .where(eq(reportReply.reportId, id))
      .orderBy(asc(reportReply.writtenAt))
    const rights = await rightsWithReport(tx, id)
    const writer = match && found.accountId ? await writerOf(tx, match.clientId, found.accountId) : null
    const talk = match && writer ? await talkCardFor(tx, viewer, match.clientId, writer.linkId) : null
    const reader = match && writer && { ...writer, clientId: match.clientId }
    const written = { report: found, additions, replies }
    const isMatching = (!match || isMoving) && staff.does.has('match_report')
    const fitting = isMatching ? await candidates(tx, staff, found, search) : []
    // Whom it may be about is shown with name and birthday, so that whoever looks for somebody here is found as well.
    const several = await othersOf(tx, found)
    const shown = [match, ...several].map((each) => each?.clientId ?? null)
    return showing([...shown, ...fitting.map(({ id: candidate }) => candidate)], {
      staff,
      rights,
      center: await ownCenter(tx),
      report: { ...found, urgency: found.gradedUrgency ?? found.urgency, promised: found.urgency },
      match: match ?? null,
      noMatch: match ? null : await noMatchOf(tx, id, viewer.at),
      actions,
      additions,
      calls: await callsAbout(tx, id),
      replies,
      candidates: fitting,
      talk,
      noCalls: await stopAt(tx, found.writerPhone),
      writerFlags: await writerFlagsOf(tx, found, viewer.at),
      alsoOpen: await openReport(tx, id),
      several,
      sheets: match ? await sheetsOf(tx, match.clientId) : [],
      merged: await mergedOf(tx, id),
      alike: isMerging && rights.has('handle_report') ? await mayBeTheSame(tx, found, match?.clientId ?? null) : [],
      asRead:
        toRead && reader && rights.has('answer_report')
          ? await reportAsWriter(tx, reader, written, toRead, viewer.at)
          : null,
    })
  })
}

export type SeenReport = FoundBy<typeof seeDeskReport>

/** The reports about the other people of the same whole, as far as this member of staff reads them. */
async function othersOf(tx: Tx, { id, wholeId }: Pick<typeof report.$inferSelect, 'id' | 'wholeId'>) {
  const whole = wholeId ?? id
  return tx
    .select({ id: report.id, aboutName: report.aboutName, clientId: reportMatch.clientId, clientName: client.name })
    .from(report)
    .leftJoin(reportMatch, eq(reportMatch.reportId, report.id))
    .leftJoin(client, eq(client.id, reportMatch.clientId))
    .where(and(or(eq(report.id, whole), eq(report.wholeId, whole)), ne(report.id, id)))
    .orderBy(asc(report.aboutName), asc(report.id))
}

/** The writer as a family member of the matched client, if a release has ever named them. */
async function writerOf(tx: Tx, clientId: ClientId, accountId: string) {
  const [link] = await tx
    .select({ linkId: familyLink.id, familyMemberId: familyLink.familyMemberId })
    .from(familyLink)
    .innerJoin(familyMember, eq(familyMember.id, familyLink.familyMemberId))
    .where(and(eq(familyLink.clientId, clientId), eq(familyMember.accountId, accountId as AccountId)))
  return link ?? null
}
