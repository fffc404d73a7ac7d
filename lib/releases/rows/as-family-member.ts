import type { Known } from '#lib/consent/decide.ts'
import { mayTellAll } from '#lib/consent/may-tell-all.ts'
import { type Pair, sharingBetween } from '#lib/consent/scope.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import {
  type Preview,
  previewAnswer,
  previewGrants,
  previewMessage,
  readPreview,
  type SaidByStaff,
} from '#lib/disclosure/read/preview.ts'
import { type PersonGrant, type SharedPerson, sharedPeople } from '#lib/disclosure/shared-person.ts'
import { type OwnAnswer, type StaffMessage, toldAnswers, toldMessages } from '#lib/disclosure/told-words.ts'
import { goalAreasOf } from '#lib/goals/rows/areas-of-client.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { knownAbout } from './known-about.ts'

type LinkedPair = Pair & { readonly linkId: string }

/**
 * Exactly what one family member sees of a client now, read from the client's side but by the same queries and through
 * the same door. Null when nothing at all is open to them.
 */
export async function asFamilyMember(tx: Tx, known: Known, pair: LinkedPair): Promise<SharedPerson | null> {
  const preview = previewOf(known, pair)
  if (!preview) return null
  const { grants, facts } = await readPreview(tx, preview)
  return sharedPeople(grants, facts)[0] ?? null
}

function previewOf(known: Known, { linkId, ...pair }: LinkedPair): Preview | null {
  const sharing = sharingBetween(known, pair)
  if (!sharing?.endsAt) return null
  const { release, endsAt, lines } = sharing
  return { pair, linkId, name: release.clientName, relationship: release.relationship, endsAt, lines }
}

/** Words of staff, with the client they are about; null for a neutral sentence. */
export type SaidAbout = SaidByStaff & { readonly clientId: ClientId | null }

/** What staff wrote on a report, as far as this family member can read it now: decided for them, through the door. */
export async function answersAsFamilyMember(
  tx: Tx,
  pair: LinkedPair,
  reportId: string,
  said: readonly SaidAbout[],
): Promise<OwnAnswer[]> {
  const { grants, linkOf } = await openTo(tx, pair)
  return toldAnswers(
    grants,
    said.map((each) => previewAnswer(reportId, each, linkOf(each))),
  )
}

/** The same in a conversation. */
export async function messagesAsFamilyMember(
  tx: Tx,
  pair: LinkedPair,
  conversationId: string,
  said: readonly SaidAbout[],
): Promise<StaffMessage[]> {
  const { grants, linkOf } = await openTo(tx, pair)
  return toldMessages(
    grants,
    said.map((each) => previewMessage(conversationId, each, linkOf(each))),
  )
}

/**
 * What is open between them, and the link under which words may be read. Words about another client have none here:
 * what that one shares is not asked for a page about this one.
 */
async function openTo(tx: Tx, pair: LinkedPair) {
  const known = await knownAbout(tx, pair.clientId)
  const goals = await goalAreasOf(tx, pair.clientId)
  const preview = previewOf(known, pair)
  const grants: readonly PersonGrant[] = preview ? previewGrants(preview) : []
  const linkOf = ({ clientId, topics, area, professional }: SaidAbout): string | null => {
    if (clientId !== pair.clientId) return null
    const reach = { area: area ?? undefined, professional: professional ?? undefined }
    return mayTellAll(known, { ...pair, topics, ...reach, goals }).permitted ? pair.linkId : null
  }
  return { grants, linkOf }
}
