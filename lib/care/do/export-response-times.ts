import { figuresExport } from '#drizzle/tables/exports.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import type { Span } from '#lib/reports/rules/response-times.ts'
import { hasSteppedUp } from '#lib/second-factor/rows/has-stepped-up.ts'

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
  { days, reason },
) => {
  const staff = await ownStaff(tx)
  if (!staff?.does.has('read_response_times')) return refused('not_possible')
  if (!(await hasSteppedUp(tx))) return refused('step_up')
  const id = crypto.randomUUID()
  await tx
    .insert(figuresExport)
    .values({ centerId: staff.centerId, id, staffId: staff.id, days, reason, at: viewer.at })
  return ok(id)
}
