import type { Operation } from '#lib/database/operation.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownSharing } from '#lib/releases/rows/own-sharing.ts'
import { endWord } from '../rows/agreed-word.ts'

/** A client takes the word for one family member back. From now on nobody is known by it. */
export const endPhoneWord: Operation<'client', { link: string }, FamilyLinkId, 'not_yours'> = async (
  tx,
  viewer,
  { link },
) => {
  const own = await ownSharing(tx, viewer, link, { held: true })
  if (!own) return refused('not_yours')
  await endWord(tx, viewer.at, own.pair)
  return ok(own.linkId)
}
