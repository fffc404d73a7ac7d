import { eq, sql } from 'drizzle-orm'
import { familyLink } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import { identify } from '#lib/identity/rows/identify.ts'
import type { RecordedWay } from '#lib/identity/rules/identified.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { hasSteppedUp } from '#lib/second-factor/rows/has-stepped-up.ts'

interface Wish {
  readonly link: string
  readonly email: string
  /** How staff know that the address is this person's: whoever reads it is not known by what was made sure before. */
  readonly how: RecordedWay
}

/**
 * Gives somebody who was reached by phone and on paper only an address of their own, so that they can sign in: the
 * second of two relatives with one inbox, or whoever a form named without an address. Refused for an address that is
 * somebody's here. It needs a step up, because an address leads to somebody, and the right of whoever records a
 * release, because what is told goes that way. They get the letter of whoever is named.
 */
export const giveAddress: Operation<'staff', Wish, null, 'not_possible' | 'step_up' | 'address_is_somebodys'> = async (
  tx,
  _viewer,
  wish,
) => {
  const [link] = await tx
    .select({ clientId: familyLink.clientId, familyMemberId: familyLink.familyMemberId })
    .from(familyLink)
    .where(eq(familyLink.id, wish.link as FamilyLinkId))
  if (!link || !(await staffWhoMay(tx, 'record_release', link.clientId))) return refused('not_possible')
  if (!(await hasSteppedUp(tx))) return refused('step_up')
  const [given] = await tx.execute<{ done: boolean | null }>(
    sql`select give_address(${wish.link}, ${wish.email}) as done`,
  )
  if (!given || given.done === null) return refused('not_possible')
  if (!given.done) return refused('address_is_somebodys')
  await identify(tx, wish.link, { of: link.clientId, how: wish.how })
  await writeLetter(tx, { kind: 'welcome', client: link.clientId, familyMember: link.familyMemberId, gate: 'any' })
  return ok(null)
}
