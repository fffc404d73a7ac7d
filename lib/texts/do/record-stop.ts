import { eq, sql } from 'drizzle-orm'
import { familyLink } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { textNumber } from '../rules/text-number.ts'

interface Wish {
  readonly link: string
  readonly number: string
}

/**
 * Staff take down that somebody said they want no texts or calls to a number. It stands beside that person for whoever
 * might call, and no text goes there. Only they take it back, by a code of their own page or by an answer to a text.
 */
export const recordStop: Operation<'staff', Wish, null, 'not_possible' | 'no_text_number' | 'stopped_already'> = async (
  tx,
  _viewer,
  wish,
) => {
  const number = textNumber(wish.number)
  if (!number) return refused('no_text_number')
  const [link] = await tx
    .select({ clientId: familyLink.clientId })
    .from(familyLink)
    .where(eq(familyLink.id, wish.link as FamilyLinkId))
  if (!link || !(await staffWhoMay(tx, 'correct_address', link.clientId))) return refused('not_possible')
  const [put] = await tx.execute<{ done: boolean | null }>(sql`select put_spoken_stop(${wish.link}, ${number}) as done`)
  if (!put || put.done === null) return refused('not_possible')
  return put.done ? ok(null) : refused('stopped_already')
}
