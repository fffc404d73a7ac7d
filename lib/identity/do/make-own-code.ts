import { isIdentified } from '#lib/consent/decide.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownSharing } from '#lib/releases/rows/own-sharing.ts'
import { makeCode } from '../rows/handover-code.ts'

type Refusal = 'not_yours' | 'identified_already'

/** A client makes a code to hand over to somebody they named, who types it and so shows that the address is theirs. */
export const makeOwnCode: Operation<'client', { link: string }, FamilyLinkId, Refusal> = async (
  tx,
  viewer,
  { link },
) => {
  const own = await ownSharing(tx, viewer, link, { held: true })
  if (!own) return refused('not_yours')
  if (isIdentified(own.known, own.pair)) return refused('identified_already')
  const { clientId, familyMemberId } = own.pair
  const { centerId, accountId: by } = own.client
  await makeCode(tx, viewer, { centerId, pair: { clientId, familyMemberId }, by })
  return ok(own.linkId)
}
