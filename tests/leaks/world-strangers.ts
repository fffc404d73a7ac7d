import { goal } from '#drizzle/seed/care.ts'
import { prepares } from '#drizzle/seed/meeting-notes.ts'
import { daysAfter } from '#drizzle/seed/moment.ts'
import { question } from '#drizzle/seed/reports.ts'
import { goals } from '#drizzle/seed/scope.ts'
import { careEnds, hold } from '#drizzle/seed/sharing.ts'
import { namedTogether, namedUnknown } from '#drizzle/seed/story.ts'
import type { Happening } from '#drizzle/seed/telling.ts'
import { hashOfCode } from '#lib/identity/rows/handover-code.ts'
import type { InvitationId } from '#lib/kernel/id.ts'
import { areas, desk, givenNumber, idsOf, type Scene, typedCode, withIds, words } from './scene.ts'
import { tellMeeting } from './world-meetings.ts'

const endings = {
  revoked: (scene: Scene) => scene.telling.revokes().on(daysAfter(-2, scene.at)),
  suspended: (scene: Scene) => scene.telling.recordsThat('suspended').on(daysAfter(-2, scene.at)),
  held: (scene: Scene) => scene.telling.with(hold()).on(daysAfter(-3, scene.at)),
  'held from everybody': (scene: Scene) => scene.telling.with(hold({ from: 'everybody' })).on(daysAfter(-3, scene.at)),
  'care ended': (scene: Scene) => scene.telling.with(careEnds()).on(daysAfter(-3, scene.at)),
  expired: () => {},
  // A good form, and nobody made sure that this is the right person.
  unknown: () => {},
  draft: () => {},
} as const
const signed = {
  expired: (at: Date) => ({ expiresAt: daysAfter(-1, at) }),
  draft: () => ({ completedAt: null, purposes: [] }),
} as const

export type GoneBy = keyof typeof endings
/** How a link comes to nothing, or opened nothing from the first. */
export const goneBys = Object.keys(endings) as readonly GoneBy[]

/** In one world or the other: other clients, and a link of this family member's that came to nothing. */
export function tellStrangers(scene: Scene): { goneLink: string; goneInvitationId: string; goneBy: GoneBy | null } {
  const { telling, base, hidden, at } = scene
  const [goneLink, goneInvitationId] = [base.uuid(), base.uuid()]
  for (let extra = hidden.below(3); extra > 0; extra--) {
    telling
      .client(`Somebody ${hidden.uuid()}`, { signsIn: false })
      .with(question({ aboutName: hidden.uuid() }))
      .on(at)
  }
  // Somebody else who answered a text, from a number that a family member of this town will give.
  if (hidden.chance(0.05))
    telling
      .with(({ at: stoppedAt, newId, add }) =>
        add('textStop', { id: newId<'letter'>(), number: givenNumber, stoppedAt, by: 'text' }),
      )
      .on(daysAfter(-3, at))
  // Questions that fit nobody, about names that are nearly this family's, and what the desk said of them.
  for (let asked = hidden.below(3); asked > 0; asked--) {
    const about = hidden.pick([`Practise Person ${scene.n}`, `Practice Persona ${scene.n}`, hidden.uuid()])
    const settled = hidden.pick(['no_such_client', 'cannot_tell', 'matched', null] as const)
    telling
      .with(
        question({
          aboutName: about,
          askerName: scene.familyMember,
          isCrowded: hidden.chance(0.3),
          ...(settled && { settledAs: settled, settledAt: at, settledBy: telling.staffOf(desk[0]!) }),
          ...(settled === 'matched' && { askClientBy: daysAfter(2, at) }),
          fitsNobody: true,
        }),
      )
      .on(daysAfter(-1, at))
  }
  const how = hidden.chance(0.7) ? hidden.pick(goneBys) : null
  if (how) {
    telling
      .client(`Once Shared ${hidden.uuid()}`, { signsIn: false })
      .with(withIds(() => goneLink, how === 'unknown' ? namedUnknown() : namedTogether))
      .on(daysAfter(-300, at))
      .releases('case_manager', goals(...areas), 'meetings', 'health')
      .but(how === 'expired' || how === 'draft' ? signed[how](at) : {})
      .on(daysAfter(-50, at))
    endings[how](scene)
    telling.with(goal(hidden.uuid(), 'housing')).on(daysAfter(-30, at))
    // A code that was handed over and opens nothing any more, which is typed in both worlds.
    if (how !== 'unknown' && hidden.chance(0.5)) telling.with(handedOver(scene)).on(daysAfter(-1, at))
    tellMeeting(scene, { invitationId: goneInvitationId, random: hidden, isInvited: true })
  }
  // What this family member wrote before that meeting is theirs in both worlds. Only staff know whether it was read.
  const read = hidden.chance(0.5) ? { readAt: at, readBy: telling.staffOf(desk[0]!) } : {}
  const invitationId = goneInvitationId as InvitationId
  const wrote = prepares(words(base), { invitationId, isForClient: base.chance(0.5), ...read })
  telling.with(withIds(idsOf(base), wrote)).on(daysAfter(-1, at))
  return { goneLink, goneInvitationId, goneBy: how }
}

function handedOver({ hidden, at }: Scene): Happening {
  return ({ client: { clientId }, familyMember: { familyMemberId }, story, add }) =>
    add('handoverCode', {
      id: hidden.uuid(),
      clientId,
      familyMemberId,
      codeHash: hashOfCode(typedCode),
      madeByAccountId: story.accountOf(desk[0]!),
      madeAt: daysAfter(-1, at),
      expiresAt: daysAfter(10, at),
    })
}
