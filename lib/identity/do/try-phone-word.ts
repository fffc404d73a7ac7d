import { eq, sql } from 'drizzle-orm'
import { familyLink } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { tellClient } from '#lib/releases/rows/tell-of-form.ts'
import { agreedWord } from '../rows/agreed-word.ts'

interface Wish {
  readonly link: string
  readonly saidWord: string
}

/**
 * Compares a word that a caller said with the one that the client agreed. Each try is kept, for staff and the client.
 * The fifth wrong one in a row ends what can be known by the word, and the client gets a neutral letter.
 */
export const tryPhoneWord: Operation<'staff', Wish, null, 'not_possible' | 'no_phone_word'> = async (
  tx,
  _viewer,
  { link, saidWord },
) => {
  const [found] = await tx
    .select({ clientId: familyLink.clientId, familyMemberId: familyLink.familyMemberId })
    .from(familyLink)
    .where(eq(familyLink.id, link as FamilyLinkId))
  if (!found || !(await staffWhoMay(tx, 'check_phone_word', found.clientId))) return refused('not_possible')
  const [tried] = await tx.execute<{ was_right: boolean | null }>(
    sql`select try_phone_word(${link}, ${saidWord}) as was_right`,
  )
  if (!tried || tried.was_right === null) return refused('no_phone_word')
  const agreed = tried.was_right ? null : await agreedWord(tx, found)
  if (agreed?.isUsedUp) await tellClient(tx, found.clientId)
  return ok(null)
}
