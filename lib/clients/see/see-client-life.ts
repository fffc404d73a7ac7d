import { and, asc, desc, eq, isNull, lte, or, sql } from 'drizzle-orm'
import { careAssignment, goal, goalProgress, goalStep } from '#drizzle/tables/care.ts'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import { staffAbsence, staffMember } from '#drizzle/tables/people.ts'
import { disclosure, neverShare, releaseRefusal } from '#drizzle/tables/releases.ts'
import { whoMaySee } from '#lib/consent/who-may-see.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import { recipientNames } from '#lib/meetings/see/see-meetings.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { sharingPeople, staffNamesOf } from '#lib/releases/see/see-sharing.ts'
import { type OwnClient, ownClient } from '../rows/own-client.ts'

const soonMs = 30 * 86_400_000

/** What a client finds when they come in: what waits for their yes, who knows what, and who cares for them. */
export async function seeClientHome(viewer: Viewer<'client'>) {
  return asOwnClient(viewer, async (tx, client) => {
    const people = await sharingPeople(tx, viewer, client)
    const proposals = await tx
      .select({ id: jointMeeting.id })
      .from(jointMeeting)
      .where(eq(jointMeeting.state, 'proposed'))
    const waiting = await tx.select({ id: goalProgress.id }).from(goalProgress).where(isNull(goalProgress.approvedAt))
    const [manager] = await tx
      .select({ id: staffMember.id, name: staffMember.name, hours: staffMember.hours, phone: staffMember.phone })
      .from(careAssignment)
      .innerJoin(staffMember, eq(staffMember.id, careAssignment.staffId))
      .where(and(eq(careAssignment.role, 'case_manager'), isNull(careAssignment.untilAt)))
    const [cover] = manager
      ? await tx
          .select({ name: staffMember.name, phone: staffMember.phone })
          .from(staffAbsence)
          .innerJoin(staffMember, eq(staffMember.id, staffAbsence.coverId))
          .where(
            and(
              eq(staffAbsence.staffId, manager.id),
              lte(staffAbsence.fromAt, viewer.at),
              sql`${staffAbsence.untilAt} > ${viewer.at.toISOString()}::timestamptz`,
            ),
          )
      : []
    return {
      name: client.name,
      people,
      staffNames: await staffNamesOf(tx),
      proposals,
      progressWaits: waiting.length > 0,
      endsSoon: people.filter(
        ({ sharing }) =>
          sharing.state === 'in_force' && sharing.endsAt && sharing.endsAt.getTime() - viewer.at.getTime() < soonMs,
      ),
      caseManager: manager ? { ...manager, cover: cover ?? null } : null,
      goals: await tx
        .select({ id: goal.id, words: goal.words })
        .from(goal)
        .where(eq(goal.state, 'active'))
        .orderBy(asc(goal.createdAt)),
      timeZone: (await ownCenter(tx)).timeZone,
    }
  })
}

/** The client's meetings, those that wait for an answer first. */
export async function seeClientMeetings(viewer: Viewer<'client'>) {
  return asOwnClient(viewer, async (tx, client) => {
    const meetings = await tx
      .select()
      .from(jointMeeting)
      .orderBy(desc(sql`${jointMeeting.state} = 'proposed'`), desc(jointMeeting.proposedAt), desc(jointMeeting.id))
      .limit(50)
    const times = await tx.select().from(meetingTime).orderBy(asc(meetingTime.startsAt))
    const invitations = await tx.select().from(meetingInvitation)
    const names = await recipientNames(tx, client.id)
    return {
      timeZone: (await ownCenter(tx)).timeZone,
      meetings: meetings.map((meeting) => ({
        ...meeting,
        times: times.filter((time) => time.meetingId === meeting.id),
        people: invitations
          .filter((each) => each.meetingId === meeting.id)
          .map((each) => ({ familyMemberId: each.familyMemberId, name: names.get(each.familyMemberId) ?? '' })),
      })),
    }
  })
}

const perPage = 30

/** Every time something was told, the latest first, paged by the last row seen; and every no. */
export async function seeDisclosures(viewer: Viewer<'client'>, after: string | null) {
  return asOwnClient(viewer, async (tx, client) => {
    const before = after
      ? sql`(${disclosure.at}, ${disclosure.id}) < (select d.at, d.id from disclosure d where d.id = ${after}::uuid)`
      : undefined
    const rows = await tx
      .select()
      .from(disclosure)
      .where(before)
      .orderBy(desc(disclosure.at), desc(disclosure.id))
      .limit(perPage + 1)
    const names = await recipientNames(tx, client.id)
    return {
      timeZone: (await ownCenter(tx)).timeZone,
      rows: rows.slice(0, perPage).map((row) => ({ ...row, name: names.get(row.familyMemberId) ?? '' })),
      next: rows.length > perPage ? rows[perPage - 1]!.id : null,
      refusals: await tx.select().from(releaseRefusal).orderBy(desc(releaseRefusal.at)),
    }
  })
}

/** The client's goals, with who may know each one right now. */
export async function seeGoals(viewer: Viewer<'client'>) {
  return asOwnClient(viewer, async (tx, client) => {
    const known = await knownAbout(tx, client.id)
    const names = await recipientNames(tx, client.id)
    const goals = await tx.select().from(goal).orderBy(asc(goal.createdAt), asc(goal.id))
    const steps = await tx.select().from(goalStep).orderBy(asc(goalStep.position))
    const progress = await tx.select().from(goalProgress).orderBy(desc(goalProgress.writtenAt))
    return {
      goals: goals.map((each) => {
        const question = {
          centerId: client.centerId,
          clientId: client.id,
          area: each.area,
          keptPrivate: !each.shared,
          at: viewer.at,
        }
        const seeing = whoMaySee(known, { ...question, topic: 'goals' })
        return {
          ...each,
          steps: steps.filter((step) => step.goalId === each.id),
          progress: progress.filter((one) => one.goalId === each.id),
          knownTo: seeing.map(({ familyMemberId }) => names.get(familyMemberId) ?? ''),
        }
      }),
    }
  })
}

/** What the client never wants told, and the people it can be kept from. */
export async function seeNeverList(viewer: Viewer<'client'>) {
  return asOwnClient(viewer, async (tx, client) => {
    const names = await recipientNames(tx, client.id)
    const entries = await tx
      .select()
      .from(neverShare)
      .where(or(isNull(neverShare.withdrawnAt)))
      .orderBy(desc(neverShare.fromAt))
    return {
      timeZone: (await ownCenter(tx)).timeZone,
      entries: entries.map((each) => ({
        ...each,
        name: each.familyMemberId ? (names.get(each.familyMemberId) ?? '') : null,
      })),
      people: [...names].map(([id, name]) => ({ id, name })),
    }
  })
}

async function asOwnClient<Seen>(
  viewer: Viewer<'client'>,
  see: (tx: Tx, client: OwnClient) => Promise<Seen>,
): Promise<Seen | null> {
  return asViewer(viewer, async (tx) => {
    const client = await ownClient(tx)
    return client ? see(tx, client) : null
  })
}
