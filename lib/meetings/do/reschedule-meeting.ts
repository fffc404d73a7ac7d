import { and, eq } from 'drizzle-orm'
import { jointMeeting, meetingTime } from '#drizzle/tables/meetings.ts'
import type { Operation } from '#lib/database/operation.ts'
import { isAsShown, type WasAt } from '#lib/kernel/as-shown.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { instantOf } from '#lib/kernel/local-time.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { changeInvitations } from '../rows/change-invitations.ts'
import { clashesWith } from '../rows/clashes.ts'
import { hasBegunNow } from '../rows/has-begun-now.ts'
import { hasGuest } from '../rows/has-guest.ts'
import { remindedBySetting } from '../rules/remind.ts'
import { type TimeRefusal, whyNotTyped } from '../rules/time.ts'
import { nextState } from '../rules/transition.ts'

/**
 * Moves a meeting to a time that was not offered before, or sets one that was. Refused unless the client said yes to
 * exactly that time, where it is set already, and where nobody of the family is invited any more.
 */
export const rescheduleMeeting: Operation<
  'staff',
  { meeting: string; day: string; clock: string; clientAgreed: true; isSure: boolean; wasAt: WasAt },
  null,
  | 'not_possible'
  | TimeRefusal
  | 'another_meeting'
  | 'time_is_set'
  | 'meeting_changed'
  | 'meeting_begun'
  | 'nobody_invited'
> = async (tx, viewer, wish) => {
  const id = wish.meeting as MeetingId
  const [meeting] = await tx.select().from(jointMeeting).where(eq(jointMeeting.id, id)).for('update')
  const staff = meeting && (await staffWhoMay(tx, 'arrange_meetings', meeting.clientId))
  if (!meeting || !staff) return refused('not_possible')
  if (!isAsShown(meeting.changedAt, wish.wasAt)) return refused('meeting_changed')
  if (await hasBegunNow(tx, meeting, viewer.at)) return refused('meeting_begun')
  const to = nextState(meeting.state, 'reschedule')
  if (!to.ok) return to
  if (!(await hasGuest(tx, id))) return refused('nobody_invited')
  const center = await ownCenter(tx)
  const startsAt = instantOf(wish.day, wish.clock, center.timeZone)
  const same = await tx
    .select({ id: meetingTime.id })
    .from(meetingTime)
    .where(and(eq(meetingTime.meetingId, id), eq(meetingTime.startsAt, startsAt)))
  if (same.some((time) => time.id === meeting.confirmedTimeId)) return refused('time_is_set')
  const obstacle = whyNotTyped(wish, center, viewer.at, wish.isSure)
  if (obstacle) return refused(obstacle)
  if (!wish.isSure && (await clashesWith(tx, meeting.proposedBy, id, [startsAt], meeting.minutes)).length > 0)
    return refused('another_meeting')
  const remindedAt = remindedBySetting(startsAt, viewer.at)
  // Who answered to this time while it was offered has answered. Of a time that was set before, all are asked anew.
  const offered = meeting.confirmedTimeId === null ? same[0]?.id : undefined
  const timeId = offered ?? crypto.randomUUID()
  if (!offered) await tx.insert(meetingTime).values({ centerId: meeting.centerId, id: timeId, meetingId: id, startsAt })
  await tx
    .update(jointMeeting)
    .set({
      state: to.value,
      confirmedTimeId: timeId,
      clientAnsweredAt: viewer.at,
      clientAnsweredBy: staff.id,
      changedAt: viewer.at,
      changedBy: staff.id,
      remindedAt,
    })
    .where(eq(jointMeeting.id, id))
  await changeInvitations(tx, id, 'meeting-change', { remindedAt })
  await writeLetter(tx, { kind: 'client-message', client: meeting.clientId, familyMember: null })
  return ok(null)
}
