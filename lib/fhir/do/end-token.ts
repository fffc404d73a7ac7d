import { and, eq, isNull } from 'drizzle-orm'
import { recordSystem } from '#drizzle/tables/audit.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'

/** From now on the token of a system reads nothing. One that was ended already stays as it is. */
export const endToken: Operation<'staff', { readonly system: string }, null, 'not_possible'> = async (
  tx,
  viewer,
  { system },
) => {
  if (!(await ownStaff(tx))?.does.has('read_systems')) return refused('not_possible')
  const [found] = await tx.select({ id: recordSystem.id }).from(recordSystem).where(eq(recordSystem.id, system))
  if (!found) return refused('not_possible')
  await tx
    .update(recordSystem)
    .set({ endedAt: viewer.at })
    .where(and(eq(recordSystem.id, system), isNull(recordSystem.endedAt)))
  return ok(null)
}
