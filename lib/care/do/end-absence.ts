import { and, eq, gt } from 'drizzle-orm'
import { staffAbsence } from '#drizzle/tables/care.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'

/**
 * Ends an absence now, or takes one back that has not begun: each their own, a supervisor anybody's. One that is over
 * already stays as it is. The cover is alerted.
 */
export const endAbsence: Operation<'staff', { absence: string }, null, 'not_possible' | 'changed_meanwhile'> = async (
  tx,
  viewer,
  wish,
) => {
  const own = await ownStaff(tx)
  const [found] = await tx
    .select({ staffId: staffAbsence.staffId, fromAt: staffAbsence.fromAt })
    .from(staffAbsence)
    .where(eq(staffAbsence.id, wish.absence))
  if (!own?.does.has('say_away') || !found) return refused('not_possible')
  if (found.staffId !== own.id && !own.does.has('say_colleague_away')) return refused('not_possible')
  const untilAt = found.fromAt > viewer.at ? found.fromAt : viewer.at
  const ended = await tx
    .update(staffAbsence)
    .set({ untilAt })
    .where(and(eq(staffAbsence.id, wish.absence), gt(staffAbsence.untilAt, untilAt)))
    .returning({ id: staffAbsence.id })
  return ended.length === 1 ? ok(null) : refused('changed_meanwhile')
}
