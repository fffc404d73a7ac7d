import { eq, sql } from 'drizzle-orm'
import { account, familyLink, familyMember } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import { identify } from '#lib/identity/rows/identify.ts'
import type { RecordedWay } from '#lib/identity/rules/identified.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { hasSteppedUp } from '#lib/second-factor/rows/has-stepped-up.ts'

interface Wish {
  readonly link: string
  readonly email: string
  /** How staff know that another address is this person's. The same address needs nothing. */
  readonly how?: RecordedWay
}
type Refusal = 'not_possible' | 'step_up' | 'address_not_changed' | 'say_how'

/**
 * Sends again what a mail server refused for good, after correcting the address where it was wrong. It needs a step up,
 * because an address leads to somebody. Whoever has signed in with theirs keeps it.
 */
export const sendAgain: Operation<'staff', Wish, null, Refusal> = async (tx, _viewer, wish) => {
  const [link] = await tx
    .select({ clientId: familyLink.clientId, email: account.email })
    .from(familyLink)
    .innerJoin(familyMember, eq(familyMember.id, familyLink.familyMemberId))
    .innerJoin(account, eq(account.id, familyMember.accountId))
    .where(eq(familyLink.id, wish.link as FamilyLinkId))
  if (!link || !(await staffWhoMay(tx, 'correct_address', link.clientId))) return refused('not_possible')
  if (!(await hasSteppedUp(tx))) return refused('step_up')
  if (wish.email !== link.email && !wish.how) return refused('say_how')
  const [sent] = await tx.execute<{ done: boolean | null }>(sql`select send_again(${wish.link}, ${wish.email}) as done`)
  if (!sent || sent.done === null) return refused('not_possible')
  if (!sent.done) return refused('address_not_changed')
  if (wish.how) await identify(tx, wish.link, { of: link.clientId, how: wish.how })
  return ok(null)
}
