import { groundRulesOf, onAgenda, summary } from '#drizzle/seed/meeting-notes.ts'
import { invitation, meeting, wishesToMeet } from '#drizzle/seed/meetings.ts'
import { daysAfter } from '#drizzle/seed/moment.ts'
import type { Happening } from '#drizzle/seed/telling.ts'
import type { InvitationId, MeetingId } from '#lib/kernel/id.ts'
import type { MeetingState } from '#lib/meetings/rules/meeting.ts'
import type { Random } from './random.ts'
import { desk, idsOf, type Scene, withIds, words } from './scene.ts'

/** A meeting of the client and the family member of the story. */
export function tellMeeting(
  { telling, turn, hidden, at, familyMember, answerHash }: Scene,
  { invitationId, random, isInvited }: { invitationId: string; random: Random; isInvited: boolean },
): void {
  const id = random.uuid() as MeetingId
  const state = isInvited
    ? random.pick(['invited', 'confirmed'] as const)
    : random.pick(['proposed', 'invited'] as const)
  // Of a poll of several times no file leaves; of one time it does.
  const times = [1, 2].map((days) => daysAfter(days + random.below(9), at)).slice(turn % 2)
  const told = meeting({
    id,
    by: desk[0]!,
    state,
    about: `about ${random.uuid()}`,
    placeWords: `place ${random.uuid()}`,
    videoLink: `https://video.example/${random.uuid()}`,
    needs: hidden.uuid(),
    times,
    invitationId: invitationId as InvitationId,
    uid: `${random.uuid()}@meetings.invalid`,
    tokenHash: answerHash,
    isSent: false,
  })
  telling.with(withIds(idsOf(random), told)).on(daysAfter(-5, at))
  tellNotes({ telling, hidden, at }, { id, random, isTold: isInvited, isHeld: state === 'confirmed' })
  if (hidden.chance(0.3)) telling.with(wishesToMeet(hidden.uuid(), { id: hidden.uuid() })).on(daysAfter(-6, at))
  // Somebody else may be invited to the same meeting, in one world or the other.
  if (!hidden.chance(0.5)) return
  const invitedAt = state === 'proposed' ? null : daysAfter(-4, at)
  telling
    .familyMember(`Stranger ${hidden.uuid()}`)
    .with(invitation({ meetingId: id, tokenHash: answerHash, wantedAt: invitedAt, invitedAt }))
    .familyMember(familyMember)
}

/**
 * What is written before and after that meeting: what the client lets the family read, and what they do not. Of a
 * meeting that nobody may be told of, all of it is hidden.
 */
function tellNotes(
  { telling, hidden, at }: Pick<Scene, 'telling' | 'hidden' | 'at'>,
  { id, random, isTold, isHeld }: { id: MeetingId; random: Random; isTold: boolean; isHeld: boolean },
): void {
  const writtenBy = telling.staffOf(desk[0]!)
  const when = daysAfter(-3, at)
  const tell = (from: Random, happening: Happening) => telling.with(withIds(idsOf(from), happening)).on(when)
  const shown = isTold ? random : hidden
  if (shown.chance(0.6)) tell(shown, onAgenda(words(shown), { meetingId: id, seenBy: 'all' }))
  if (shown.chance(0.5)) tell(shown, groundRulesOf({ meetingId: id, rules: ['breaks'], words: words(shown) }))
  if (isHeld && shown.chance(0.6)) tell(shown, summary(words(shown), { meetingId: id, writtenBy, answer: 'approved' }))
  for (const seenBy of hidden.some(['own', 'both'] as const, 0.5))
    tell(hidden, onAgenda(words(hidden), { meetingId: id, seenBy }))
  if (hidden.chance(0.5)) tell(hidden, onAgenda(words(hidden), { meetingId: id, seenBy: 'all', removedAt: when }))
  if (hidden.chance(0.5)) tell(hidden, onAgenda(words(hidden), { meetingId: id, writtenBy }))
  // One that waits, that was refused, that was changed, or that was taken back again.
  for (const answer of hidden.some([null, 'refused', 'replaced', 'approved'] as const, 0.5)) {
    const endedAt = answer === 'approved' ? when : null
    tell(hidden, summary(words(hidden), { meetingId: id, writtenBy, answer, endedAt }))
  }
}

/** How another meeting of the client's may stand, which this family member may know nothing of. */
export const otherMeetings = ['not answered', 'declined', 'without them', 'over', 'called off'] as const
export type OtherMeeting = (typeof otherMeetings)[number]

const statesOf: Readonly<Record<OtherMeeting, readonly MeetingState[]>> = {
  'not answered': ['proposed'],
  declined: ['declined'],
  'without them': ['invited', 'confirmed'],
  over: ['confirmed'],
  'called off': ['cancelled'],
}

/** Perhaps, in this world alone, another meeting of the client's. Says how it stands; null where there is none. */
export function tellOtherMeeting(
  { telling, turn, hidden, at, answerHash }: Scene,
  invitationId: string,
): OtherMeeting | null {
  if (!hidden.chance(0.7)) return null
  // In turn, so that of few pairs each kind is among them, where meetings are told and where they are not.
  const stands = otherMeetings[turn % otherMeetings.length]!
  const isOver = stands === 'over'
  const other = meeting({
    by: desk[0]!,
    state: hidden.pick(statesOf[stands]),
    about: `about ${hidden.uuid()}`,
    placeWords: `place ${hidden.uuid()}`,
    times: [1, 2].map((days) => daysAfter(isOver ? -days : days + hidden.below(9), at)),
    invitationId: invitationId as InvitationId,
    tokenHash: answerHash,
    isSent: false,
    guest: { wantedAt: null, invitedAt: null, withdrawnAt: null },
  })
  telling.with(withIds(idsOf(hidden), other)).on(daysAfter(-5, at))
  return stands
}

/** How an invitation may have ended. Whoever held it reads only that it did. */
export const ends = ['called off', 'taken back', 'taken back, before the beat', 'withdrawn'] as const
export type End = (typeof ends)[number]

/**
 * Perhaps an invitation that ended, in one world otherwise than in the other: here the meeting is off, there others
 * still have it and change it. Says how; null where there is none.
 */
export function tellEnded(scene: Scene, invitationId: string): End | null {
  const { telling, turn, hidden, open, at, answerHash } = scene
  const random = open.includes('meetings') ? scene.base : hidden
  if (!random.chance(0.7)) return null
  const end = ends[(turn + hidden.below(2)) % ends.length]!
  const isOff = end === 'called off'
  const id = hidden.uuid() as MeetingId
  const invitedAt = daysAfter(-4, at)
  const about = `about ${random.uuid()}`
  const sentStartsAt = random.chance(0.7) ? daysAfter(3, at) : null
  const other = meeting({
    id,
    by: desk[0]!,
    state: isOff ? 'cancelled' : hidden.pick(['invited', 'confirmed'] as const),
    about,
    placeWords: `place ${hidden.uuid()}`,
    times: [1, 2].map((days) => daysAfter(days + hidden.below(9), at)),
    invitationId: invitationId as InvitationId,
    tokenHash: answerHash,
    isSent: false,
    guest: {
      wantedAt: end.startsWith('taken back') ? null : invitedAt,
      invitedAt,
      withdrawnAt: end === 'taken back' || end === 'withdrawn' ? daysAfter(-3, at) : null,
      sentStartsAt,
    },
  })
  telling.with(withIds(idsOf(hidden), other)).on(daysAfter(-5, at))
  if (!isOff) tellNotes({ telling, hidden, at }, { id, random: hidden, isTold: false, isHeld: false })
  return end
}
