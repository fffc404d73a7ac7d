import { calendarFeed } from '#drizzle/tables/calendars.ts'
import { hashOf, linkToken } from '#lib/auth/secret.ts'
import type { Operation } from '#lib/database/operation.ts'
import { newId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import { endLiveFeed, feedOwner } from '../rows/own-feed.ts'

type Wish = Record<never, never>

/**
 * Somebody makes an address by which their calendar app reads when their meetings are. One that they had opens nothing
 * from now on. Of two that are made at once the first stands.
 */
export const makeFeed: Operation<'family' | 'client' | 'staff', Wish, null, 'not_possible'> = async (tx, viewer) => {
  const { audience, at } = viewer
  const accountId = await feedOwner(tx, audience, 'see_own_day')
  if (!accountId) return refused('not_possible')
  const centerId = await ownCenterId(tx)
  await endLiveFeed(tx, accountId, audience, at)
  const id = newId<'feed'>()
  const tokenHash = hashOf(linkToken('feed-link', id))
  await tx
    .insert(calendarFeed)
    .values({ centerId, id, accountId, audience, tokenHash, madeAt: at })
    .onConflictDoNothing()
  return ok(null)
}
