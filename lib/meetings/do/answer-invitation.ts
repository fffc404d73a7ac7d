import { and, eq, sql } from 'drizzle-orm'
import { jointMeeting, meetingAnswer, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { InvitationId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { alertOfAnswer } from '#lib/letters/write-letter.ts'
import type { TimeAnswer } from '#lib/meetings/rules/meeting.ts'

interface Wish {
  readonly invitation: string
  readonly answers: readonly { readonly time: string; readonly answer: TimeAnswer }[]
}

/**
 * A family member says which times suit, signed in or by the link in their letter. Answering again replaces the answer;
 * a meeting that is settled, cancelled or no longer theirs to see takes none.
 */
export const answerInvitation: Operation<'family' | 'public', Wish, null, 'not_possible' | 'answer_each'> = async (
  tx,
  viewer,
  wish,
) => {
  const [invited] = await tx
    .select({ centerId: meetingInvitation.centerId, id: meetingInvitation.id, meetingId: meetingInvitation.meetingId })
    .from(meetingInvitation)
    .innerJoin(
      jointMeeting,
      and(eq(jointMeeting.centerId, meetingInvitation.centerId), eq(jointMeeting.id, meetingInvitation.meetingId)),
    )
    .where(and(eq(meetingInvitation.id, wish.invitation as InvitationId), eq(jointMeeting.state, 'invited')))
  if (!invited) return refused('not_possible')
  const times = await tx
    .select({ id: meetingTime.id })
    .from(meetingTime)
    .where(eq(meetingTime.meetingId, invited.meetingId))
  const given = wish.answers.filter((each) => times.some((time) => time.id === each.time))
  if (given.length < times.length) return refused('answer_each')
  const before = await tx.select().from(meetingAnswer).where(eq(meetingAnswer.invitationId, invited.id))
  const isNews = given.some((each) => before.find((one) => one.timeId === each.time)?.answer !== each.answer)
  await tx
    .insert(meetingAnswer)
    .values(
      given.map((each) => ({
        centerId: invited.centerId,
        invitationId: invited.id,
        timeId: each.time,
        answer: each.answer,
        at: viewer.at,
      })),
    )
    .onConflictDoUpdate({
      target: [meetingAnswer.centerId, meetingAnswer.invitationId, meetingAnswer.timeId],
      set: { answer: sql`excluded.answer`, at: viewer.at },
    })
  if (isNews) await alertOfAnswer(tx, invited.id)
  return ok(null)
}
