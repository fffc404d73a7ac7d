import { and, eq, inArray } from 'drizzle-orm'
import { jointMeeting, meetingInvitation } from '#drizzle/tables/meetings.ts'
import { decide } from '#lib/consent/decide.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { FamilyMemberId, MeetingId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { alertStaff, writeLetter } from '#lib/letters/write-letter.ts'
import { next } from '#lib/meetings/rules/transition.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'

interface Wish {
  readonly meeting: string
  readonly agrees: boolean
  /** Who of those proposed may come; ignored when the client says no. */
  readonly wanted: readonly string[]
}
type Refusal = 'not_possible' | 'choose_family' | 'no_meeting_release'

/**
 * The client's yes or no to a meeting, by themselves or on their word. A yes invites exactly the people they ticked, as
 * far as a release covers them; after a no, nobody else ever hears of it. Of two answers the first counts.
 */
export const answerProposal: Operation<'client' | 'staff', Wish, null, Refusal> = async (tx, viewer, wish) => {
  const id = wish.meeting as MeetingId
  const [meeting] = await tx.select().from(jointMeeting).where(eq(jointMeeting.id, id)).for('update')
  if (meeting?.state !== 'proposed') return refused('not_possible')
  const to = next(meeting.state, wish.agrees ? 'client_agrees' : 'client_declines')
  if (!to.ok) return to
  const { centerId, clientId } = meeting
  await tx.update(jointMeeting).set({ state: to.value, clientAnsweredAt: viewer.at }).where(eq(jointMeeting.id, id))
  await alertStaff(tx, centerId, { staff: meeting.proposedBy }, viewer.at)
  // What was recorded as their word, the client can see, and still change.
  if (viewer.audience === 'staff')
    await writeLetter(tx, { kind: 'client-message', client: clientId, familyMember: null })
  if (!wish.agrees) return ok(null)
  const proposed = await tx.select().from(meetingInvitation).where(eq(meetingInvitation.meetingId, id))
  const wanted = proposed.filter((each) => wish.wanted.includes(each.familyMemberId))
  if (wanted.length === 0) return refused('choose_family')
  const known = await knownAbout(tx, clientId)
  const mayCome = (familyMemberId: FamilyMemberId) =>
    decide(known, { centerId, clientId, familyMemberId, topic: 'meetings', at: viewer.at }).permitted
  if (!wanted.every((each) => mayCome(each.familyMemberId))) return refused('no_meeting_release')
  await tx
    .update(meetingInvitation)
    .set({ wantedAt: viewer.at, invitedAt: viewer.at })
    .where(
      and(
        eq(meetingInvitation.meetingId, id),
        inArray(
          meetingInvitation.id,
          wanted.map((each) => each.id),
        ),
      ),
    )
  for (const { id: invitation, familyMemberId } of wanted) {
    await writeLetter(tx, {
      kind: 'meeting-request',
      client: clientId,
      familyMember: familyMemberId,
      ids: { invitation },
      gate: 'meetings',
    })
  }
  return ok(null)
}
