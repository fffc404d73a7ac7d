import { eq, sql } from 'drizzle-orm'
import { familyLink } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { hasSteppedUp } from '#lib/second-factor/rows/has-stepped-up.ts'

interface Wish {
  readonly link: string
  readonly email: string
}

/**
 * Sends again what a mail server refused for good, after correcting the address where it was wrong. It needs a step up,
 * because an address leads to somebody. Whoever has signed in with theirs keeps it.
 */
export const sendAgain: Operation<'staff', Wish, null, 'not_possible' | 'step_up' | 'address_not_changed'> = async (
  tx,
  _viewer,
  wish,
) => {
  const [link] = await tx
    .select({ clientId: familyLink.clientId })
    .from(familyLink)
    .where(eq(familyLink.id, wish.link as FamilyLinkId))
  if (!link || !(await staffWhoMay(tx, 'correct_address', link.clientId))) return refused('not_possible')
  if (!(await hasSteppedUp(tx))) return refused('step_up')
  const [sent] = await tx.execute<{ done: boolean | null }>(sql`select send_again(${wish.link}, ${wish.email}) as done`)
  if (!sent || sent.done === null) return refused('not_possible')
  return sent.done ? ok(null) : refused('address_not_changed')
}
