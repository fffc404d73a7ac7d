import { governing, isOnHold, type Known } from '#lib/consent/decide.ts'
import { defects, isAfter } from '#lib/consent/defects.ts'
import { isSamePerson } from '#lib/consent/named-person.ts'
import type { Topic } from '#lib/consent/topic.ts'
import type { CenterId, ClientId, FamilyMemberId } from '#lib/kernel/id.ts'

/** What the center knows a client to have against something being told to somebody. */
export type Objection = 'never_share' | 'on_hold' | 'taken_back' | 'said_no'

interface Told {
  readonly centerId: CenterId
  readonly clientId: ClientId
  /** Null for somebody whom the client never named. */
  readonly familyMemberId: FamilyMemberId | null
  readonly recipientName: string
  readonly topics: readonly Topic[]
  readonly at: Date
}

/** That the client said no when asked about this person. */
interface SaidNo {
  readonly personName: string
  readonly at: Date
}

/** An id that nobody has, for somebody whom the client never named: what is kept from everybody is kept from them. */
const nobody = '00000000-0000-0000-0000-000000000000' as FamilyMemberId

/**
 * The client's objection that was on record when something was told: what they never want told, a hold, a form taken
 * back in whole or in this part, or a no when asked, unless they signed for that person since. Null for none.
 */
export function objectionTo(known: Known, refusals: readonly SaidNo[], told: Told): Objection | null {
  const { topics, at, recipientName } = told
  const pair = { ...told, familyMemberId: told.familyMemberId ?? nobody }
  const isOpen = (from: Date, until: Date | null) => !isAfter(from, at) && (until === null || isAfter(until, at))
  const never = known.neverShare.some(
    (entry) =>
      topics.includes(entry.topic) &&
      (entry.familyMemberId === null || entry.familyMemberId === told.familyMemberId) &&
      isOpen(entry.from, entry.withdrawnAt),
  )
  if (never) return 'never_share'
  if (isOnHold(known, pair)) return 'on_hold'
  const release = governing(known.releases, pair)
  if (release) {
    const found = defects(release, known.rules, at)
    const narrowed = release.events.some(
      (event) => event.kind === 'narrowed' && topics.includes(event.topic) && !isAfter(event.at, at),
    )
    if (narrowed || found.includes('revoked') || found.includes('suspended')) return 'taken_back'
  }
  const said = refusals.filter((refusal) => !isAfter(refusal.at, at) && isSamePerson(refusal.personName, recipientName))
  const isSignedSince = (refusal: SaidNo) => release?.signedAt && isAfter(release.signedAt, refusal.at)
  return said.some((refusal) => !isSignedSince(refusal)) ? 'said_no' : null
}
