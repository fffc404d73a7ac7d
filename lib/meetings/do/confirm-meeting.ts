import { and, eq } from 'drizzle-orm'
import { jointMeeting, meetingTime } from '#drizzle/tables/meetings.ts'
import type { Operation } from '#lib/database/operation.ts'
import { isAsShown, type WasAt } from '#lib/kernel/as-shown.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { changeInvitations } from '../rows/change-invitations.ts'
import { hasBegunNow } from '../rows/has-begun-now.ts'
import { hasGuest, somebodyCanCome } from '../rows/has-guest.ts'
import { remindedBySetting } from '../rules/remind.ts'
import { isAhead } from '../rules/time.ts'
import { nextState } from '../rules/transition.ts'

/**
 * Settles on one of the times that were offered. Settling on the same one again changes nothing. Moved from one to
 * another it is offered anew, so that the family is asked about it whatever they said when both were open. A meeting to
 * which nobody of the family is invited any more is not set, and one that everybody invited said no to only where staff
 * say that it is meant.
 */
export const confirmMeeting: Operation<
  'staff',
  { meeting: string; time: string; wasAt: WasAt; isSure?: boolean },
  null,
  | 'not_possible'
  | 'choose_time'
  | 'time_passed'
  | 'meeting_changed'
  | 'meeting_begun'
  | 'nobody_invited'
  | 'nobody_can_come'
> = async (tx, viewer, wish) => {
  const id = wish.meeting as MeetingId
  const [meeting] = await tx.select().from(jointMeeting).where(eq(jointMeeting.id, id)).for('update')
  const [time] = await tx
    .select()
    .from(meetingTime)
    .where(and(eq(meetingTime.meetingId, id), eq(meetingTime.id, wish.time)))
  const staff = meeting && (await staffWhoMay(tx, 'arrange_meetings', meeting.clientId))
  if (!meeting || !staff) return refused('not_possible')
  if (meeting.state === 'confirmed' && meeting.confirmedTimeId === wish.time) return ok(null)
  if (!isAsShown(meeting.changedAt, wish.wasAt)) return refused('meeting_changed')
  if (await hasBegunNow(tx, meeting, viewer.at)) return refused('meeting_begun')
  const to = nextState(meeting.state, 'confirm')
  if (!to.ok) return to
  if (!(await hasGuest(tx, id))) return refused('nobody_invited')
  if (!time) return refused('choose_time')
  if (!isAhead(time.startsAt, viewer.at)) return refused('time_passed')
  if (!wish.isSure && !(await somebodyCanCome(tx, id, time.id))) return refused('nobody_can_come')
  const remindedAt = remindedBySetting(time.startsAt, viewer.at)
  let confirmedTimeId = time.id
  if (meeting.confirmedTimeId) {
    confirmedTimeId = crypto.randomUUID()
    await tx.insert(meetingTime).values({ ...time, id: confirmedTimeId })
  }
  await tx
    .update(jointMeeting)
    .set({ state: to.value, confirmedTimeId, changedAt: viewer.at, changedBy: staff.id, remindedAt })
    .where(eq(jointMeeting.id, id))
  await changeInvitations(tx, id, 'meeting-change', { remindedAt })
  await writeLetter(tx, { kind: 'client-message', client: meeting.clientId, familyMember: null })
  return ok(null)
}
