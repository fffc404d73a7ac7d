import { and, asc, desc, eq, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import { careAssignment, careFact, visit } from '#drizzle/tables/care.ts'
import { exceptionalReview } from '#drizzle/tables/exceptional.ts'
import { goal, goalProgress, goalStep } from '#drizzle/tables/goals.ts'
import { reportMatch } from '#drizzle/tables/listening/desk.ts'
import { historySheet, historyVersion } from '#drizzle/tables/listening/history-sheets.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { jointMeeting, meetingTime } from '#drizzle/tables/meetings.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { release, releaseEvent } from '#drizzle/tables/releases.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { directivesOf, plansOf } from '#lib/take-along/rows/kept-along.ts'

/** What is kept of a client that they wrote, agreed to, or that was done with them, for the copy of their record. */
export async function recordRows(tx: Tx, client: ClientId) {
  return {
    team: await tx
      .select({
        name: staffMember.name,
        title: staffMember.title,
        role: careAssignment.role,
        sinceAt: careAssignment.sinceAt,
      })
      .from(careAssignment)
      .innerJoin(staffMember, eq(staffMember.id, careAssignment.staffId))
      .where(eq(careAssignment.clientId, client))
      .orderBy(asc(careAssignment.sinceAt)),
    releases: await tx
      .select({
        recipientName: release.recipientName,
        relationship: release.relationship,
        topics: release.topics,
        signedAt: release.signedAt,
      })
      .from(release)
      .where(and(eq(release.clientId, client), isNotNull(release.completedAt)))
      .orderBy(asc(release.completedAt)),
    events: await tx
      .select({ kind: releaseEvent.kind, recipientName: release.recipientName, at: releaseEvent.at })
      .from(releaseEvent)
      .innerJoin(release, eq(release.id, releaseEvent.releaseId))
      .where(eq(release.clientId, client))
      .orderBy(asc(releaseEvent.at)),
    goals: await tx.select().from(goal).where(eq(goal.clientId, client)).orderBy(asc(goal.createdAt), asc(goal.id)),
    steps: await tx.select().from(goalStep).where(eq(goalStep.clientId, client)).orderBy(asc(goalStep.position)),
    progress: await tx
      .select()
      .from(goalProgress)
      .where(eq(goalProgress.clientId, client))
      .orderBy(asc(goalProgress.writtenAt)),
    meetings: await tx
      .select({ about: jointMeeting.about, startsAt: meetingTime.startsAt })
      .from(jointMeeting)
      .innerJoin(
        meetingTime,
        and(eq(meetingTime.centerId, jointMeeting.centerId), eq(meetingTime.id, jointMeeting.confirmedTimeId)),
      )
      .where(and(eq(jointMeeting.clientId, client), eq(jointMeeting.state, 'confirmed')))
      .orderBy(asc(meetingTime.startsAt)),
    visits: await tx
      .select({ day: visit.day, placeKind: visit.placeKind })
      .from(visit)
      .where(eq(visit.clientId, client))
      .orderBy(asc(visit.day)),
    facts: await tx
      .select({ topic: careFact.topic, sentence: careFact.sentence, recordedAt: careFact.recordedAt })
      .from(careFact)
      .where(eq(careFact.clientId, client))
      .orderBy(asc(careFact.recordedAt)),
    plans: await plansOf(tx, client, 1),
    directives: await directivesOf(tx, client),
  }
}

/**
 * What families told and let the client know of: a report whose writer said that it may be said to come from them, and
 * a history sheet that is for the client as well. Everything else that somebody told is left out whole, as what was
 * told in confidence may be (45 CFR 164.524(a)(2)(v)). So is a report about several people: its
 * words are of others too.
 */
export async function toldOpenly(tx: Tx, client: ClientId) {
  const reports = await tx
    .select({ name: report.writerName, words: report.words, at: report.receivedAt })
    .from(report)
    .innerJoin(reportMatch, and(eq(reportMatch.centerId, report.centerId), eq(reportMatch.reportId, report.id)))
    .where(
      and(
        eq(reportMatch.clientId, client),
        eq(report.attribution, 'yes'),
        isNull(report.wholeId),
        sql`not exists (select from report o where o.center_id = ${report.centerId} and o.whole_id = ${report.id})`,
      ),
    )
    .orderBy(asc(report.receivedAt))
  const sheets = await tx
    .selectDistinctOn([historyVersion.sheetId], {
      name: historySheet.writerName,
      at: historyVersion.at,
      earlySigns: historyVersion.earlySigns,
      whatHelped: historyVersion.whatHelped,
      whatHarmed: historyVersion.whatHarmed,
      medicines: historyVersion.medicines,
      admissions: historyVersion.admissions,
      whomToCall: historyVersion.whomToCall,
    })
    .from(historySheet)
    .innerJoin(
      historyVersion,
      and(eq(historyVersion.centerId, historySheet.centerId), eq(historyVersion.sheetId, historySheet.id)),
    )
    .where(and(eq(historySheet.clientId, client), eq(historySheet.isForClient, true)))
    .orderBy(historyVersion.sheetId, desc(historyVersion.at))
  return { reports, sheets }
}

/** What was told without a form that the client is not shown yet, because a law or a threat asks for it. */
export async function delayedOf(tx: Tx, client: ClientId, today: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ id: exceptionalReview.exceptionalId })
    .from(exceptionalReview)
    .where(and(eq(exceptionalReview.clientId, client), gt(exceptionalReview.delayedUntil, today)))
  return new Set(rows.map(({ id }) => id))
}
