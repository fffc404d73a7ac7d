import { and, eq, sql } from 'drizzle-orm'
import { meetingAnswer } from '#drizzle/tables/meeting-answers.ts'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { InvitationId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { alertOfAnswer } from '#lib/letters/write-letter.ts'
import { type AnswerToTime, answersTo, isNews, isSameTimes } from '../rules/answer.ts'
import { askedTimes } from '../rules/asked-times.ts'

interface Wish {
  readonly invitation: string
  readonly answers: readonly AnswerToTime[]
  /** The times that the page asked about. */
  readonly asked?: readonly string[]
}

/**
 * A family member says which times suit them, signed in or by the link in their letter. A later answer replaces an
 * earlier one, also once the time is settled, until it has come: somebody may find that they cannot come after all. A
 * meeting that was moved is answered anew. One that is cancelled or no longer theirs to see takes none.
 */
export const answerInvitation: Operation<
  'family' | 'public',
  Wish,
  null,
  'not_possible' | 'answer_each' | 'times_changed'
> = async (tx, viewer, wish) => {
  const [invited] = await tx
    .select({
      centerId: meetingInvitation.centerId,
      id: meetingInvitation.id,
      meetingId: meetingInvitation.meetingId,
      state: jointMeeting.state,
      confirmedTimeId: jointMeeting.confirmedTimeId,
    })
    .from(meetingInvitation)
    // Of an invitation that ended, the meeting is not theirs to see, whatever became of it for others.
    .leftJoin(
      jointMeeting,
      and(eq(jointMeeting.centerId, meetingInvitation.centerId), eq(jointMeeting.id, meetingInvitation.meetingId)),
    )
    .where(eq(meetingInvitation.id, wish.invitation as InvitationId))
  if (!invited) return refused('not_possible')
  const { state } = invited
  if (!state) return refused('times_changed')
  const times = await tx
    .select({ id: meetingTime.id, startsAt: meetingTime.startsAt })
    .from(meetingTime)
    .where(eq(meetingTime.meetingId, invited.meetingId))
  const before = await tx.select().from(meetingAnswer).where(eq(meetingAnswer.invitationId, invited.id))
  const answerTo = (time: string) => before.find(({ timeId }) => timeId === time)?.answer ?? null
  const asked = askedTimes(
    { ...invited, state, times: times.map((each) => ({ ...each, answer: answerTo(each.id) })) },
    viewer.at,
  )
  if (wish.asked && !isSameTimes(asked, wish.asked)) return refused('times_changed')
  if (asked.length === 0) return refused('not_possible')
  const given = answersTo(asked, wish.answers)
  if (!given.ok) return given
  await tx
    .insert(meetingAnswer)
    .values(
      given.value.map(({ time, answer }) => ({
        centerId: invited.centerId,
        invitationId: invited.id,
        timeId: time,
        answer,
        at: viewer.at,
      })),
    )
    .onConflictDoUpdate({
      target: [meetingAnswer.centerId, meetingAnswer.invitationId, meetingAnswer.timeId],
      set: { answer: sql`excluded.answer`, at: viewer.at },
    })
  if (isNews(given.value, before)) await alertOfAnswer(tx, invited.id)
  return ok(null)
}
