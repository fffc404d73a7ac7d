import { invitation, meeting } from '#drizzle/seed/meetings.ts'
import { daysAfter } from '#drizzle/seed/moment.ts'
import type { InvitationId, MeetingId } from '#lib/kernel/id.ts'
import type { Random } from './random.ts'
import { desk, idsOf, type Scene, withIds } from './scene.ts'

/** A meeting of the client and the family member of the story. */
export function tellMeeting(
  { telling, hidden, at, familyMember, answerHash }: Scene,
  { invitationId, random, isInvited }: { invitationId: string; random: Random; isInvited: boolean },
): void {
  const id = random.uuid() as MeetingId
  const state = isInvited
    ? random.pick(['invited', 'confirmed'] as const)
    : random.pick(['proposed', 'invited'] as const)
  const times = [1, 2].map((days) => daysAfter(days + random.below(9), at))
  const told = meeting({
    id,
    by: desk[0]!,
    state,
    about: `about ${random.uuid()}`,
    times,
    invitationId: invitationId as InvitationId,
    uid: `${random.uuid()}@meetings.invalid`,
    tokenHash: answerHash,
    isSent: false,
  })
  telling.with(withIds(idsOf(random), told)).on(daysAfter(-5, at))
  // Somebody else may be invited to the same meeting, in one world or the other.
  if (!hidden.chance(0.5)) return
  const invitedAt = state === 'proposed' ? null : daysAfter(-4, at)
  telling
    .familyMember(`Stranger ${hidden.uuid()}`)
    .with(invitation({ meetingId: id, tokenHash: answerHash, wantedAt: invitedAt, invitedAt }))
    .familyMember(familyMember)
}
