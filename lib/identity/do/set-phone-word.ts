import type { Operation } from '#lib/database/operation.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownSharing } from '#lib/releases/rows/own-sharing.ts'
import { agreeOn } from '../rows/agreed-word.ts'
import { namesAround, whyNotWord } from '../rules/phone-word.ts'

interface Wish {
  readonly link: string
  readonly phoneWord: string
}
type Refusal = 'not_yours' | 'word_too_short' | 'word_is_a_name'

/** A client agrees on a word by which staff know one family member on the phone. The one before counts no more. */
export const setPhoneWord: Operation<'client', Wish, FamilyLinkId, Refusal> = async (
  tx,
  viewer,
  { link, phoneWord: word },
) => {
  const own = await ownSharing(tx, viewer, link, { held: true })
  if (!own) return refused('not_yours')
  const { centerId, name, accountId } = own.client
  const { clientId, familyMemberId } = own.pair
  const obstacle = whyNotWord(word, namesAround(name, familyMemberId, own.known.releases))
  if (obstacle) return refused(obstacle)
  await agreeOn(tx, viewer, { centerId, pair: { clientId, familyMemberId }, word, by: accountId })
  return ok(own.linkId)
}
