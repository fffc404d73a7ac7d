import { and, eq, isNull } from 'drizzle-orm'
import { hold, holdEvent } from '#drizzle/tables/sharing.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownSharing } from '#lib/releases/rows/own-sharing.ts'

/**
 * A client says that somebody pressured them to sign: everything is kept from that person at once, without a word to
 * them, and supervisors and privacy officers are alerted. Said again, it changes nothing; said while everybody is kept
 * out for another reason, it stays when that ends. The client cannot lift it alone, because whoever pressured them once
 * could make them.
 */
export const sayPressured: Operation<'client', { link: string }, FamilyLinkId, 'not_yours'> = async (
  tx,
  viewer,
  wish,
) => {
  const own = await ownSharing(tx, viewer, wish.link, { held: true })
  if (!own) return refused('not_yours')
  const { centerId, id: clientId, accountId } = own.client
  const { familyMemberId } = own.pair
  const before = await tx
    .select({ from: hold.fromAt })
    .from(hold)
    .where(and(eq(hold.clientId, clientId), isNull(hold.liftedAt), eq(hold.familyMemberId, familyMemberId)))
  if (before.length > 0) return ok(own.linkId)
  const id = crypto.randomUUID()
  await tx.insert(hold).values({ centerId, id, clientId, familyMemberId, fromAt: viewer.at })
  const placed = { centerId, holdId: id, clientId, kind: 'placed', words: '' } as const
  await tx.insert(holdEvent).values({ ...placed, id: crypto.randomUUID(), byAccountId: accountId, at: viewer.at })
  return ok(own.linkId)
}
