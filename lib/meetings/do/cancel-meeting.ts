import { eq } from 'drizzle-orm'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import type { Operation } from '#lib/database/operation.ts'
import { isAsShown, type WasAt } from '#lib/kernel/as-shown.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { alertStaff, writeLetter } from '#lib/letters/write-letter.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { changeInvitations } from '../rows/change-invitations.ts'
import { hasBegunNow } from '../rows/has-begun-now.ts'
import { nextState } from '../rules/transition.ts'

/**
 * Staff cancel a meeting, or the client takes back their yes. Everyone who holds an invitation gets a neutral
 * cancellation.
 */
export const cancelMeeting: Operation<
  'client' | 'staff',
  { meeting: string; wasAt: WasAt },
  null,
  'not_possible' | 'meeting_changed' | 'meeting_begun'
> = async (tx, viewer, wish) => {
  const id = wish.meeting as MeetingId
  const [meeting] = await tx.select().from(jointMeeting).where(eq(jointMeeting.id, id)).for('update')
  if (!meeting) return refused('not_possible')
  const staff = viewer.audience === 'staff' ? await staffWhoMay(tx, 'arrange_meetings', meeting.clientId) : null
  if (viewer.audience === 'staff' && !staff) return refused('not_possible')
  if (!isAsShown(meeting.changedAt, wish.wasAt)) return refused('meeting_changed')
  // A client takes their yes back at any time.
  if (staff && (await hasBegunNow(tx, meeting, viewer.at))) return refused('meeting_begun')
  const to = nextState(meeting.state, viewer.audience === 'client' ? 'client_declines' : 'cancel')
  if (!to.ok) return to
  await tx
    .update(jointMeeting)
    .set({ state: to.value, cancelledAt: viewer.at, changedAt: viewer.at, changedBy: staff?.id ?? null })
    .where(eq(jointMeeting.id, id))
  await changeInvitations(tx, id, 'meeting-cancelled')
  if (viewer.audience === 'client')
    await alertStaff(tx, meeting.centerId, { staff: meeting.proposedBy }, viewer.at, meeting.clientId)
  else await writeLetter(tx, { kind: 'client-message', client: meeting.clientId, familyMember: null })
  return ok(null)
}
