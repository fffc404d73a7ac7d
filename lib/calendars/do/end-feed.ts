import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { endLiveFeed, feedOwner } from '../rows/own-feed.ts'

type Wish = Record<never, never>

/** Somebody ends their calendar address: from now on it reads like one that never was. */
export const endFeed: Operation<'family' | 'client' | 'staff', Wish, null, 'not_possible'> = async (tx, viewer) => {
  const { audience, at } = viewer
  const accountId = await feedOwner(tx, audience, 'see_own_day')
  if (!accountId) return refused('not_possible')
  await endLiveFeed(tx, accountId, audience, at)
  return ok(null)
}
