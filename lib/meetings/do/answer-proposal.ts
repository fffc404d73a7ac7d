import { eq, inArray } from 'drizzle-orm'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import type { Operation } from '#lib/database/operation.ts'
import { isAsShown, type WasAt } from '#lib/kernel/as-shown.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { alertStaff, writeLetter } from '#lib/letters/write-letter.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { invitable } from '../rules/invite.ts'
import { hasTimeAhead } from '../rules/time.ts'
import { nextState } from '../rules/transition.ts'

interface Wish {
  readonly meeting: string
  readonly agrees: boolean
  /** Who of those proposed may come; ignored when the client says no. */
  readonly wanted: readonly string[]
  readonly wasAt: WasAt
}
type Refusal = 'not_possible' | 'meeting_changed' | 'times_over' | 'choose_family' | 'no_meeting_release'

/**
 * The client's yes or no to a meeting, given by themselves or recorded by staff on their word. A yes invites exactly
 * the people they ticked, if a release covers each of them; after a no, nobody else ever hears of the meeting. Of two
 * answers the first counts.
 */
export const answerProposal: Operation<'client' | 'staff', Wish, null, Refusal> = async (tx, viewer, wish) => {
  const id = wish.meeting as MeetingId
  const [meeting] = await tx.select().from(jointMeeting).where(eq(jointMeeting.id, id)).for('update')
  if (!meeting) return refused('not_possible')
  const staff = viewer.audience === 'staff' ? await staffWhoMay(tx, 'arrange_meetings', meeting.clientId) : null
  if (viewer.audience === 'staff' && !staff) return refused('not_possible')
  if (!isAsShown(meeting.changedAt, wish.wasAt)) return refused('meeting_changed')
  const to = nextState(meeting.state, wish.agrees ? 'client_agrees' : 'client_declines')
  if (!to.ok) return to
  const times = await tx.select().from(meetingTime).where(eq(meetingTime.meetingId, id))
  if (wish.agrees && !hasTimeAhead(times, viewer.at)) return refused('times_over')
  const { centerId, clientId } = meeting
  const proposed = await tx.select().from(meetingInvitation).where(eq(meetingInvitation.meetingId, id))
  const named = proposed.filter((each) => wish.wanted.includes(each.familyMemberId))
  const about = { centerId, clientId, at: viewer.at }
  const invited = wish.agrees ? invitable(await knownAbout(tx, clientId), about, named) : ok([])
  if (!invited.ok) return invited
  const changed = { changedAt: viewer.at, changedBy: staff?.id ?? null }
  await tx
    .update(jointMeeting)
    .set({ state: to.value, clientAnsweredAt: viewer.at, clientAnsweredBy: staff?.id, ...changed })
    .where(eq(jointMeeting.id, id))
  const ids = invited.value.map((each) => each.id)
  const dates = { wantedAt: viewer.at, invitedAt: viewer.at }
  if (ids.length > 0) await tx.update(meetingInvitation).set(dates).where(inArray(meetingInvitation.id, ids))
  await alertStaff(tx, centerId, { staff: meeting.proposedBy }, viewer.at, clientId)
  // The client can see what staff recorded as their word, and still change it.
  if (viewer.audience === 'staff')
    await writeLetter(tx, { kind: 'client-message', client: clientId, familyMember: null })
  for (const { id: invitation, familyMemberId: familyMember } of invited.value) {
    const letter = { client: clientId, familyMember, ids: { invitation } }
    await writeLetter(tx, { ...letter, kind: 'meeting-request', gate: 'meetings' })
  }
  return ok(null)
}
