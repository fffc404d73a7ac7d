import type { Known } from '#lib/consent/decide.ts'
import { type Pair, type Sharing, sharingBetween } from '#lib/consent/scope.ts'
import type { Topic } from '#lib/consent/topic.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { type Disclosed, disclose, type Grant, isOpen, Withheld } from '#lib/disclosure/disclose.ts'
import type { SharedPerson } from '#lib/disclosure/shared-person.ts'
import { factsAbout } from '#lib/family/rows/facts-about.ts'

/**
 * Exactly what one family member sees of a client now, read from the client's side but through the same door: a fact
 * without a live grant does not come out here either. Null when nothing at all is open to them.
 */
export async function seeAsFamilyMember(
  tx: Tx,
  known: Known,
  pair: Pair & { linkId: string },
): Promise<SharedPerson | null> {
  const sharing = sharingBetween(known, pair)
  const grants = sharing ? grantsOf(sharing, pair.linkId) : []
  if (!sharing?.endsAt || grants.length === 0) return null
  const facts = await factsAbout(tx, pair)
  return {
    linkId: pair.linkId,
    name: sharing.release.clientName,
    relationship: sharing.release.relationship,
    endsAt: sharing.endsAt,
    isOpen: (topic) => isOpen(grants, pair.linkId, topic),
    told: <Of extends Topic>(topic: Of): Disclosed<Of>[] =>
      facts[topic]
        .map(({ area, professional, fact }) =>
          disclose(grants, new Withheld(topic, { linkId: pair.linkId, area, professional }, fact)),
        )
        .filter((fact) => fact !== null),
  }
}

function grantsOf(sharing: Sharing, linkId: string): Grant[] {
  return sharing.lines
    .filter((line) => line.decision.permitted)
    .map(({ topic, area, professional }) => ({ linkId, topic, area, professional }))
}
