import { eq } from 'drizzle-orm'
import { jointMeeting, meetingTime } from '#drizzle/tables/meetings.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { instantOf } from '#lib/kernel/local-time.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { changeInvitations } from '../rows/change-invitations.ts'
import { isAhead } from '../rules/time.ts'
import { nextState } from '../rules/transition.ts'

/** Moves a meeting to a time that was not offered before. Refused unless the client said yes to exactly that time. */
export const rescheduleMeeting: Operation<
  'staff',
  { meeting: string; day: string; clock: string; clientAgreed: true },
  null,
  'not_possible' | 'time_passed'
> = async (tx, viewer, wish) => {
  const id = wish.meeting as MeetingId
  const [meeting] = await tx.select().from(jointMeeting).where(eq(jointMeeting.id, id)).for('update')
  if (!meeting || !(await staffWhoMay(tx, 'arrange_meetings', meeting.clientId))) return refused('not_possible')
  const to = nextState(meeting.state, 'reschedule')
  if (!to.ok) return to
  const startsAt = instantOf(wish.day, wish.clock, (await ownCenter(tx)).timeZone)
  if (!isAhead(startsAt, viewer.at)) return refused('time_passed')
  const timeId = crypto.randomUUID()
  await tx.insert(meetingTime).values({ centerId: meeting.centerId, id: timeId, meetingId: id, startsAt })
  await tx
    .update(jointMeeting)
    .set({ state: to.value, confirmedTimeId: timeId, clientAnsweredAt: viewer.at })
    .where(eq(jointMeeting.id, id))
  await changeInvitations(tx, id, 'meeting-change')
  await writeLetter(tx, { kind: 'client-message', client: meeting.clientId, familyMember: null })
  return ok(null)
}
