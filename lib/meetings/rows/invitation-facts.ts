import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { jointMeeting, meetingAnswer, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import type { Pair } from '#lib/consent/scope.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { FactOf } from '#lib/disclosure/fact.ts'

/** The meetings one family member is invited to, as they would be shown to them. */
export async function invitationFacts(tx: Tx, pair: Pair): Promise<{ fact: FactOf['meetings'] }[]> {
  const rows = await tx
    .select({ invitation: { id: meetingInvitation.id }, meeting: jointMeeting })
    .from(meetingInvitation)
    .innerJoin(
      jointMeeting,
      and(eq(jointMeeting.centerId, meetingInvitation.centerId), eq(jointMeeting.id, meetingInvitation.meetingId)),
    )
    .where(
      and(
        eq(meetingInvitation.clientId, pair.clientId),
        eq(meetingInvitation.familyMemberId, pair.familyMemberId),
        isNotNull(meetingInvitation.invitedAt),
        isNull(meetingInvitation.withdrawnAt),
        inArray(jointMeeting.state, ['invited', 'confirmed', 'cancelled']),
      ),
    )
    .orderBy(desc(meetingInvitation.invitedAt), meetingInvitation.id)
  if (rows.length === 0) return []
  const meetingIds = rows.map((row) => row.meeting.id)
  const invitationIds = rows.map((row) => row.invitation.id)
  const times = await tx
    .select()
    .from(meetingTime)
    .where(inArray(meetingTime.meetingId, meetingIds))
    .orderBy(meetingTime.startsAt, meetingTime.id)
  const answers = await tx.select().from(meetingAnswer).where(inArray(meetingAnswer.invitationId, invitationIds))
  return rows.map(({ invitation, meeting }) => ({
    fact: {
      invitationId: invitation.id,
      state: meeting.state,
      about: meeting.about,
      place: meeting.place,
      minutes: meeting.minutes,
      confirmedTimeId: meeting.confirmedTimeId,
      times: times
        .filter((time) => time.meetingId === meeting.id)
        .map((time) => ({
          id: time.id,
          startsAt: time.startsAt.toISOString(),
          answer:
            answers.find((each) => each.invitationId === invitation.id && each.timeId === time.id)?.answer ?? null,
        })),
    },
  }))
}
