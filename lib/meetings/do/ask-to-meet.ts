import { sql } from 'drizzle-orm'
import { meetingWish } from '#drizzle/tables/meeting-wishes.ts'
import { ownClient } from '#lib/clients/rows/own-client.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'

/**
 * A client asks for a joint meeting, in their own words. Their case manager hears of it, or whoever answers for them
 * today; nobody of the family does.
 */
export const askToMeet: Operation<'client', { words: string }, null, 'not_possible'> = async (
  tx,
  viewer,
  { words },
) => {
  const own = await ownClient(tx)
  if (!own) return refused('not_possible')
  const id = crypto.randomUUID()
  await tx.insert(meetingWish).values({ centerId: own.centerId, id, clientId: own.id, words, askedAt: viewer.at })
  await tx.execute(sql`select alert_of_wish(${id})`)
  return ok(null)
}
