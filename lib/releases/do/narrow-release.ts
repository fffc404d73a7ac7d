import { releaseEvent } from '#drizzle/tables/releases.ts'
import { sharingBetween } from '#lib/consent/scope.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownSharing } from '../rows/own-sharing.ts'
import { canBeTakenBack, type Part } from '../rules/taking-back.ts'

interface Wish extends Part {
  readonly link: string
}

/**
 * A client takes one thing back from one person, at once (45 CFR 164.508(b)(5)). Giving it again needs a new signature.
 */
export const narrowRelease: Operation<'client', Wish, FamilyLinkId, 'not_possible' | 'not_yours'> = async (
  tx,
  viewer,
  wish,
) => {
  const own = await ownSharing(tx, viewer, wish.link, { held: true })
  if (!own) return refused('not_yours')
  const sharing = sharingBetween(own.known, own.pair)
  if (!sharing || !canBeTakenBack(sharing, wish)) return refused('not_possible')
  await tx.insert(releaseEvent).values({
    centerId: own.client.centerId,
    id: crypto.randomUUID(),
    releaseId: sharing.release.id,
    kind: 'narrowed',
    topic: wish.topic,
    area: wish.area ?? null,
    at: viewer.at,
    byAccountId: own.client.accountId,
  })
  return ok(own.linkId)
}
