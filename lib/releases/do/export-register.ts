import { keepExport } from '#lib/care/rows/exports.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import { hasSteppedUp } from '#lib/second-factor/rows/has-stepped-up.ts'

/** Keeps that a privacy officer saves the register as a file, and why. It holds many names, so it needs a step up. */
export const exportRegister: Operation<'staff', { reason: string }, string, 'not_possible' | 'step_up'> = async (
  tx,
  viewer,
  { reason },
) => {
  const staff = await ownStaff(tx)
  if (!staff?.does.has('read_register')) return refused('not_possible')
  if (!(await hasSteppedUp(tx))) return refused('step_up')
  return ok(await keepExport(tx, staff, { figures: 'register', days: 0, reason, at: viewer.at }))
}
