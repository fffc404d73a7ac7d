import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import type { Span } from '#lib/reports/rules/response-times.ts'
import { hasSteppedUp } from '#lib/second-factor/rows/has-stepped-up.ts'
import { keepExport } from '../rows/exports.ts'

interface Wish {
  readonly days: Span
  readonly reason: string
}

/**
 * Somebody says why they save the response times as a file, which then waits for them alone. It needs a step up,
 * because a file leaves the portal.
 */
export const exportResponseTimes: Operation<'staff', Wish, string, 'not_possible' | 'step_up'> = async (
  tx,
  viewer,
  wish,
) => {
  const staff = await ownStaff(tx)
  if (!staff?.does.has('read_response_times')) return refused('not_possible')
  if (!(await hasSteppedUp(tx))) return refused('step_up')
  return ok(await keepExport(tx, staff, { ...wish, figures: 'response_times', at: viewer.at }))
}
