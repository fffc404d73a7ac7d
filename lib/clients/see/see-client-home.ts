import { and, asc, eq, exists, gt, isNull, sql } from 'drizzle-orm'
import { careAssignment } from '#drizzle/tables/care.ts'
import { goal, goalProgress } from '#drizzle/tables/goals.ts'
import { jointMeeting, meetingTime } from '#drizzle/tables/meetings.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { doneByStaff } from '#lib/meetings/rows/done-by-staff.ts'
import { remindMs } from '#lib/meetings/rules/remind.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { staffNamesOf } from '#lib/people/rows/staff-names.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { inOwnName } from '#lib/releases/rows/in-own-name.ts'
import { sharingPeople } from '#lib/releases/rows/sharing-people.ts'
import { endsSoon } from '#lib/releases/rules/ends-soon.ts'
import { summariesHeard, summariesWaiting } from '#lib/summaries/rows/summaries-of-client.ts'
import { asOwnClient } from '../rows/as-own-client.ts'

/** For how long a client reads on their first page what others did; on the pages it leads to it stays. */
const newDays = 14

/**
 * What a client finds when they come in: what waits for their yes, who knows what, and who cares for them. Null when
 * the session is over or belongs to nobody who is a client.
 */
export async function seeClientHome(viewer: Viewer<'client'>) {
  return asOwnClient(viewer, async (tx, client) => {
    const since = new Date(viewer.at.getTime() - newDays * 86_400_000)
    const people = await sharingPeople(tx, viewer, client)
    const proposals = await tx
      .select({ id: jointMeeting.id, about: jointMeeting.about })
      .from(jointMeeting)
      .where(
        and(
          eq(jointMeeting.state, 'proposed'),
          exists(
            tx
              .select({ id: meetingTime.id })
              .from(meetingTime)
              .where(and(eq(meetingTime.meetingId, jointMeeting.id), gt(meetingTime.startsAt, viewer.at))),
          ),
        ),
      )
    const set = await tx
      .select({ id: jointMeeting.id, startsAt: meetingTime.startsAt })
      .from(jointMeeting)
      .innerJoin(
        meetingTime,
        and(eq(meetingTime.centerId, jointMeeting.centerId), eq(meetingTime.id, jointMeeting.confirmedTimeId)),
      )
      .where(and(eq(jointMeeting.state, 'confirmed'), gt(meetingTime.startsAt, viewer.at)))
      .orderBy(asc(meetingTime.startsAt))
    const isSoon = (startsAt: Date) => startsAt.getTime() - viewer.at.getTime() <= remindMs
    const waiting = await tx.select({ id: goalProgress.id }).from(goalProgress).where(isNull(goalProgress.approvedAt))
    const [manager] = await tx
      .select({ id: staffMember.id, name: staffMember.name, hours: staffMember.hours, phone: staffMember.phone })
      .from(careAssignment)
      .innerJoin(staffMember, eq(staffMember.id, careAssignment.staffId))
      .where(
        and(
          eq(careAssignment.role, 'case_manager'),
          isNull(careAssignment.untilAt),
          eq(careAssignment.walled, false),
          isNull(staffMember.leftAt),
        ),
      )
    const [cover] = manager
      ? await tx
          .select({ name: staffMember.name, phone: staffMember.phone })
          .from(staffMember)
          .where(eq(staffMember.id, sql`cover_for(${client.id}, ${manager.id})`))
      : []
    return {
      name: client.name,
      people,
      staffNames: await staffNamesOf(tx),
      proposals,
      summariesWait: await summariesWaiting(tx, client),
      /** What staff lately did about a meeting on the client's word, or called off. */
      doneByStaff: await doneByStaff(tx, client, since),
      summariesHeard: await summariesHeard(tx, client, since),
      soon: set.filter(({ startsAt }) => isSoon(startsAt)),
      /** When the other meetings are whose time is set. */
      later: set.filter(({ startsAt }) => !isSoon(startsAt)),
      progressWaits: waiting.length > 0,
      inOwnName: (await inOwnName(tx, viewer, { days: newDays }))[0] ?? null,
      notIdentified: people.filter(({ sharing, leftAt }) => sharing.state === 'not_identified' && !leftAt),
      left: people.filter(({ leftAt }) => leftAt && leftAt > since),
      endsSoon: people.filter(({ sharing }) => endsSoon(sharing, viewer.at)),
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
