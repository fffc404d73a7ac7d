import { eq, sql } from 'drizzle-orm'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import { hashOf, linkToken } from '#lib/auth/secret.ts'
import type { Operation } from '#lib/database/operation.ts'
import { isAsShown, type WasAt } from '#lib/kernel/as-shown.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { alertStaff, writeLetter } from '#lib/letters/write-letter.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { changedGuests } from '../rules/guests.ts'
import { invitable } from '../rules/invite.ts'
import { isUnderWay } from '../rules/time.ts'

interface Wish {
  readonly meeting: string
  /** Who of those proposed may come. */
  readonly wanted: readonly string[]
  readonly wasAt: WasAt
}
type Refusal = 'not_possible' | 'meeting_changed' | 'keep_somebody' | 'keep_guest' | 'no_meeting_release'

/**
 * Who may come to a meeting that the client said yes to, chosen anew by themselves or recorded by staff on their word.
 * Whoever is not wanted any more sees nothing of it at once, and their invitation is withdrawn with all others that
 * ended. Whoever is wanted again is invited again, if a release covers it, by another link: one that was sent before it
 * ended may lie with somebody else by now.
 */
export const chooseGuests: Operation<'client' | 'staff', Wish, null, Refusal> = async (tx, viewer, wish) => {
  const id = wish.meeting as MeetingId
  const [meeting] = await tx.select().from(jointMeeting).where(eq(jointMeeting.id, id)).for('update')
  if (!meeting) return refused('not_possible')
  const staff = viewer.audience === 'staff' ? await staffWhoMay(tx, 'arrange_meetings', meeting.clientId) : null
  if (viewer.audience === 'staff' && !staff) return refused('not_possible')
  if (!isAsShown(meeting.changedAt, wish.wasAt)) return refused('meeting_changed')
  const times = await tx.select().from(meetingTime).where(eq(meetingTime.meetingId, id))
  if (!isUnderWay(meeting, times, viewer.at)) return refused('not_possible')
  const proposed = await tx.select().from(meetingInvitation).where(eq(meetingInvitation.meetingId, id)).for('update')
  const { staying, again, gone } = changedGuests(proposed, wish.wanted)
  if (staying.length + again.length === 0) return refused(staff ? 'keep_guest' : 'keep_somebody')
  if (again.length + gone.length === 0) return ok(null)
  const { centerId, clientId } = meeting
  const about = { centerId, clientId, at: viewer.at }
  const invited = again.length > 0 ? invitable(await knownAbout(tx, clientId), about, again) : ok([])
  if (!invited.ok) return refused('no_meeting_release')
  await tx
    .update(jointMeeting)
    .set({ changedAt: viewer.at, changedBy: staff?.id ?? null })
    .where(eq(jointMeeting.id, id))
  for (const each of gone)
    await tx.update(meetingInvitation).set({ wantedAt: null }).where(eq(meetingInvitation.id, each.id))
  const invitedAgain = {
    wantedAt: viewer.at,
    invitedAt: viewer.at,
    withdrawnAt: null,
    remindedAt: null,
    sequence: sql`${meetingInvitation.sequence} + 1`,
  }
  for (const { id: invitation, familyMemberId: familyMember } of again) {
    const link = crypto.randomUUID()
    await tx
      .update(meetingInvitation)
      .set({ ...invitedAgain, linkId: link, tokenHash: hashOf(linkToken('answer-link', link)) })
      .where(eq(meetingInvitation.id, invitation))
    await writeLetter(tx, {
      kind: 'meeting-request',
      client: clientId,
      familyMember,
      ids: { invitation },
      gate: 'meetings',
    })
  }
  if (staff) await writeLetter(tx, { kind: 'client-message', client: clientId, familyMember: null })
  else await alertStaff(tx, centerId, { staff: meeting.proposedBy }, viewer.at, clientId)
  return ok(null)
}
