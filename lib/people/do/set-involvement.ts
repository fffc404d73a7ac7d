import { familyMember } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok } from '#lib/kernel/result.ts'
import type { Involvement } from '#lib/people/rules/roles.ts'

/** A family member says how involved they want to be. The policy lets them change their own row only. */
export const setInvolvement: Operation<'family', { involvement: Involvement }, null, never> = async (
  tx,
  _viewer,
  wish,
) => {
  await tx.update(familyMember).set({ involvement: wish.involvement })
  return ok(null)
}
