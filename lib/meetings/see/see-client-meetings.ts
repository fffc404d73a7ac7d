import { asc, desc, inArray, sql } from 'drizzle-orm'
import { meetingAnswer } from '#drizzle/tables/meeting-answers.ts'
import { meetingWish } from '#drizzle/tables/meeting-wishes.ts'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { asOwnClient } from '#lib/clients/rows/as-own-client.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { recipientNames } from '#lib/releases/rows/recipient-names.ts'
import { summariesWaiting } from '#lib/summaries/rows/summaries-of-client.ts'
import { isInvited } from '../rules/guests.ts'
import { mayBeInvited } from '../rules/invite.ts'
import { hasTimeAhead, isUnderWay } from '../rules/time.ts'

/** The client's meetings, those that wait for an answer first. Null when the session is over or is not a client's. */
export async function seeClientMeetings(viewer: Viewer<'client'>) {
  return asOwnClient(viewer, async (tx, client) => {
    const meetings = await tx
      .select()
      .from(jointMeeting)
      .orderBy(desc(sql`${jointMeeting.state} = 'proposed'`), desc(jointMeeting.proposedAt), desc(jointMeeting.id))
      .limit(50)
    const staff = await tx.select({ id: staffMember.id, name: staffMember.name }).from(staffMember)
    const shown = meetings.map(({ id }) => id)
    const times = await tx
      .select()
      .from(meetingTime)
      .where(inArray(meetingTime.meetingId, shown))
      .orderBy(asc(meetingTime.startsAt))
    const invitations = await tx.select().from(meetingInvitation).where(inArray(meetingInvitation.meetingId, shown))
    const answers = await tx
      .select({ invitationId: meetingAnswer.invitationId, time: meetingAnswer.timeId, answer: meetingAnswer.answer })
      .from(meetingAnswer)
      .where(
        inArray(
          meetingAnswer.invitationId,
          invitations.map(({ id }) => id),
        ),
      )
    const names = await recipientNames(tx, client.id, viewer)
    const known = await knownAbout(tx, client.id)
    const wishes = await tx.select().from(meetingWish).orderBy(desc(meetingWish.askedAt), desc(meetingWish.id)).limit(3)
    const summariesWait = await summariesWaiting(tx, client)
    const nameOf = (wanted: string | null) => staff.find(({ id }) => id === wanted)?.name ?? null
    const timesOf = (meeting: string) => times.filter(({ meetingId }) => meetingId === meeting)
    return {
      timeZone: (await ownCenter(tx)).timeZone,
      meetings: meetings.map((meeting) => ({
        ...meeting,
        changedByName: nameOf(meeting.changedBy),
        /** Who on staff wrote the client's answer down; null when the client gave it themselves. */
        answeredByName: meeting.clientAnsweredBy && (nameOf(meeting.clientAnsweredBy) ?? '–'),
        summaryWaits: summariesWait.some(({ id }) => id === meeting.id),
        times: timesOf(meeting.id),
        /** Whether the client is asked for their yes: one of the times can still be chosen. */
        isAsked: meeting.state === 'proposed' && hasTimeAhead(timesOf(meeting.id), viewer.at),
        isUnderWay: isUnderWay(meeting, timesOf(meeting.id), viewer.at),
        people: invitations
          .filter((each) => each.meetingId === meeting.id)
          .map((each) => {
            const { familyMemberId } = each
            const mayCome = mayBeInvited(known, { ...client, clientId: client.id, familyMemberId, at: viewer.at })
            return {
              familyMemberId,
              name: names.get(familyMemberId) ?? '',
              isComing: isInvited(each),
              /** Whether the invitation holds now: one that lost its cover is withdrawn a moment later. */
              holds: isInvited(each) && mayCome,
              answers: answers.filter(({ invitationId }) => invitationId === each.id),
              /** Their invitation ended, and what ended it is over: a topic is off the list of what is never told. */
              mayComeAgain: each.wantedAt !== null && each.withdrawnAt !== null && mayCome,
            }
          }),
      })),
      wishes: wishes.map((wish) => ({ ...wish, closedByName: nameOf(wish.closedBy) })),
    }
  })
}
