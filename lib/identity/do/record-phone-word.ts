import { eq } from 'drizzle-orm'
import { client, familyLink } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { tellClient } from '#lib/releases/rows/tell-of-form.ts'
import { agreeOn } from '../rows/agreed-word.ts'
import { namesAround, whyNotWord } from '../rules/phone-word.ts'

interface Wish {
  readonly link: string
  readonly phoneWord: string
}
type Refusal = 'not_possible' | 'word_too_short' | 'word_is_a_name'

/**
 * Staff write down the word that a client said, for one who does not sign in. The client is told by a neutral letter,
 * and afterwards nobody on staff can read the word.
 */
export const recordPhoneWord: Operation<'staff', Wish, null, Refusal> = async (
  tx,
  viewer,
  { link, phoneWord: word },
) => {
  const [found] = await tx
    .select({
      centerId: familyLink.centerId,
      clientId: familyLink.clientId,
      familyMemberId: familyLink.familyMemberId,
      name: client.name,
    })
    .from(familyLink)
    .innerJoin(client, eq(client.id, familyLink.clientId))
    .where(eq(familyLink.id, link as FamilyLinkId))
  const by = await ownAccountId(tx)
  if (!found || !by || !(await staffWhoMay(tx, 'record_release', found.clientId))) return refused('not_possible')
  const { centerId, clientId, familyMemberId, name } = found
  const { releases } = await knownAbout(tx, clientId)
  const obstacle = whyNotWord(word, namesAround(name, familyMemberId, releases))
  if (obstacle) return refused(obstacle)
  await agreeOn(tx, viewer, { centerId, pair: { clientId, familyMemberId }, word, by })
  await tellClient(tx, clientId)
  return ok(null)
}
