import { releaseEvent } from '#drizzle/tables/releases.ts'
import { sharingBetween } from '#lib/consent/scope.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownSharing } from '../rows/own-sharing.ts'
import { signedAlone } from '../rows/signed-alone.ts'

/**
 * A client takes everything back from one person, at once (45 CFR 164.508(b)(5)). Older releases stay replaced; none of
 * them counts again, and what still waits for a signature of staff never will.
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
  const alone = await signedAlone(tx, own.pair)
  const ends = [
    ...(sharing && sharing.state !== 'revoked' ? [sharing.release.id] : []),
    ...(alone && !alone.isTakenBack ? [alone.id] : []),
  ]
  if (ends.length === 0) return refused('already_revoked')
  const { centerId, accountId: byAccountId } = own.client
  const said = { centerId, kind: 'revoked' as const, at: viewer.at, byAccountId }
  await tx.insert(releaseEvent).values(ends.map((releaseId) => ({ ...said, id: crypto.randomUUID(), releaseId })))
  return ok(own.linkId)
}
