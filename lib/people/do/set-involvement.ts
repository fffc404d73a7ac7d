import { sql } from 'drizzle-orm'
import { familyMember } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import { newId } from '#lib/kernel/id.ts'
import { ok } from '#lib/kernel/result.ts'
import type { Involvement } from '#lib/people/rules/roles.ts'
import { ownAccountId } from '../rows/own-account.ts'
import { ownCenterId } from '../rows/own-center.ts'

/**
 * Somebody says how involved they want to be. It is kept whether or not anybody named them as family: somebody who
 * works here, too, finds it again, and cannot tell by it. The policy lets them write their own row only.
 */
export const setInvolvement: Operation<'family', { involvement: Involvement }, null, never> = async (
  tx,
  viewer,
  { involvement },
) => {
  const accountId = await ownAccountId(tx)
  if (!accountId) return ok(null)
  await tx
    .insert(familyMember)
    .values({
      centerId: await ownCenterId(tx),
      id: newId<'family-member'>(),
      accountId,
      involvement,
      createdAt: viewer.at,
    })
    .onConflictDoUpdate({
      target: [familyMember.centerId, familyMember.accountId],
      set: { involvement: sql`excluded.involvement` },
    })
  return ok(null)
}
