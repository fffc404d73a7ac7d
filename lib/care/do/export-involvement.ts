import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import { hasSteppedUp } from '#lib/second-factor/rows/has-stepped-up.ts'
import { keepExport } from '../rows/exports.ts'
import type { InvolvementSpan } from '../rules/involvement-figures.ts'

interface Wish {
  readonly days: InvolvementSpan
  readonly reason: string
}

/** The same as for response times, for how far families take part. */
export const exportInvolvement: Operation<'staff', Wish, string, 'not_possible' | 'step_up'> = async (
  tx,
  viewer,
  wish,
) => {
  const staff = await ownStaff(tx)
  if (!staff?.does.has('read_involvement_figures')) return refused('not_possible')
  if (!(await hasSteppedUp(tx))) return refused('step_up')
  return ok(await keepExport(tx, staff, { ...wish, figures: 'involvement', at: viewer.at }))
}
