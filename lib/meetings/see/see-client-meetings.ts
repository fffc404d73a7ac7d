import { asc, desc, sql } from 'drizzle-orm'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { asOwnClient } from '#lib/clients/rows/as-own-client.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { recipientNames } from '#lib/releases/rows/recipient-names.ts'

/** The client's meetings, those that wait for an answer first. Null when the session is over or is not a client's. */
export async function seeClientMeetings(viewer: Viewer<'client'>) {
  return asOwnClient(viewer, async (tx, client) => {
    const meetings = await tx
      .select()
      .from(jointMeeting)
      .orderBy(desc(sql`${jointMeeting.state} = 'proposed'`), desc(jointMeeting.proposedAt), desc(jointMeeting.id))
      .limit(50)
    const staff = await tx.select({ id: staffMember.id, name: staffMember.name }).from(staffMember)
    const times = await tx.select().from(meetingTime).orderBy(asc(meetingTime.startsAt))
    const invitations = await tx.select().from(meetingInvitation)
    const names = await recipientNames(tx, client.id, viewer)
    return {
      timeZone: (await ownCenter(tx)).timeZone,
      meetings: meetings.map((meeting) => ({
        ...meeting,
        changedByName: staff.find(({ id }) => id === meeting.changedBy)?.name ?? null,
        times: times.filter((time) => time.meetingId === meeting.id),
        people: invitations
          .filter((each) => each.meetingId === meeting.id)
          .map((each) => ({ familyMemberId: each.familyMemberId, name: names.get(each.familyMemberId) ?? '' })),
      })),
    }
  })
}
