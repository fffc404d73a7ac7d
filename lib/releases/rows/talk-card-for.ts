import { and, eq } from 'drizzle-orm'
import { client, familyLink } from '#drizzle/tables/people.ts'
import { professionalsOf } from '#lib/care/rows/professionals-of.ts'
import { governing, isOnHold } from '#lib/consent/decide.ts'
import { type TalkCard, talkCard } from '#lib/consent/talk-card.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { SharedPerson } from '#lib/disclosure/shared-person.ts'
import { goalAreasOf } from '#lib/goals/rows/areas-of-client.ts'
import type { ClientId, FamilyLinkId, FamilyMemberId, ReleaseId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { areasOfTalk } from '../rules/talk.ts'
import { asFamilyMember } from './as-family-member.ts'
import { knownAbout } from './known-about.ts'

/** A talk card with the names that staff need beside it. */
export interface SeenTalkCard {
  readonly card: TalkCard
  readonly clientName: string
  readonly familyMemberId: FamilyMemberId
  readonly recipientName: string
  readonly relationship: string
  readonly releaseId: ReleaseId | null
  /** Everything is kept from this person for safety, whatever the form says. */
  readonly isHeld: boolean
  readonly professionals: readonly { id: string; name: string }[]
  /** What the family member finds now, of which sentences are made; null where nothing is open to them. */
  readonly shared: SharedPerson | null
}

/** The talk card of one family member; null for a client or a link this member of staff does not work with. */
export async function talkCardFor(
  tx: Tx,
  viewer: Viewer<'staff'>,
  clientId: ClientId,
  linkId: FamilyLinkId,
): Promise<SeenTalkCard | null> {
  const [link] = await tx
    .select({ centerId: familyLink.centerId, familyMemberId: familyLink.familyMemberId, clientName: client.name })
    .from(familyLink)
    .innerJoin(client, eq(client.id, familyLink.clientId))
    .where(and(eq(familyLink.id, linkId), eq(familyLink.clientId, clientId)))
  if (!link) return null
  const known = await knownAbout(tx, clientId)
  const pair = { centerId: link.centerId, clientId, familyMemberId: link.familyMemberId, at: viewer.at }
  const goals = await goalAreasOf(tx, clientId)
  const release = governing(known.releases, pair)
  const professionals = await professionalsOf(tx, clientId)
  const areas = areasOfTalk(release?.areas ?? [], goals)
  return {
    card: talkCard(known, pair, { areas, professionals: professionals.map((each) => each.id) }),
    familyMemberId: link.familyMemberId,
    clientName: link.clientName,
    recipientName: release?.recipientName ?? '',
    relationship: release?.relationship ?? '',
    releaseId: release?.id ?? null,
    isHeld: isOnHold(known, pair),
    professionals,
    // As far as this member of staff may read it themselves.
    shared: await asFamilyMember(tx, known, { ...pair, linkId }),
  }
}
