import { releaseEvent } from '#drizzle/tables/releases.ts'
import { sharingBetween } from '#lib/consent/scope.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownSharing } from '../rows/own-sharing.ts'

/**
 * A client takes everything back from one person, at once (45 CFR 164.508(b)(5)). Older releases stay replaced; none of
 * them counts again.
 */
export const revokeRelease: Operation<
  'client',
  { link: string },
  FamilyLinkId,
  'already_revoked' | 'not_yours'
> = async (tx, viewer, wish) => {
  const own = await ownSharing(tx, viewer, wish.link, { held: true })
  if (!own) return refused('not_yours')
  const sharing = sharingBetween(own.known, own.pair)
  if (!sharing || sharing.state === 'revoked') return refused('already_revoked')
  await tx.insert(releaseEvent).values({
    centerId: own.client.centerId,
    id: crypto.randomUUID(),
    releaseId: sharing.release.id,
    kind: 'revoked',
    at: viewer.at,
    byAccountId: own.client.accountId,
  })
  return ok(own.linkId)
}
