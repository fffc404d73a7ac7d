import { eq } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import type { Operation } from '#lib/database/operation.ts'
import { isAsShown, type WasAt } from '#lib/kernel/as-shown.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import type { Holiday, OpeningHours } from '#lib/reports/rules/clock.ts'
import type { ResponseStandards } from '#lib/reports/rules/standards.ts'
import { hasSteppedUp } from '#lib/second-factor/rows/has-stepped-up.ts'
import type { LocalResource } from '../rules/resource.ts'

interface Wish {
  readonly name: string
  readonly address: string
  readonly phone: string
  readonly crisisLine: string
  /** Since when there is an agreement with a carrier, and with which; without one no text leaves. */
  readonly textAgreedOn: string | null
  readonly textAgreedWith: string
  readonly openingHours: OpeningHours
  readonly holidays: readonly Holiday[]
  readonly standards: ResponseStandards
  /** After how many months without a meeting staff are asked to arrange one; null for never. */
  readonly meetEveryMonths: number | null
  readonly resources: readonly LocalResource[]
  readonly wasAt: WasAt
}

/**
 * An administrator says who the center is, how it is reached and by when it answers. Clocks of reports run by the new
 * hours, holidays and standards at once. It needs a step up: at a screen that was left alone, somebody could lead every
 * family to a number of their own.
 */
export const describeCenter: Operation<'staff', Wish, null, 'not_possible' | 'step_up' | 'changed_meanwhile'> = async (
  tx,
  viewer,
  wish,
) => {
  const staff = await ownStaff(tx)
  if (!staff?.does.has('describe_center')) return refused('not_possible')
  if (!(await hasSteppedUp(tx))) return refused('step_up')
  const { openingHours, wasAt, ...said } = wish
  const [present] = await tx
    .select({ describedAt: center.describedAt })
    .from(center)
    .where(eq(center.id, staff.centerId))
    .for('update')
  if (!isAsShown(present?.describedAt ?? null, wasAt)) return refused('changed_meanwhile')
  const hours = Object.fromEntries(
    Object.entries(openingHours).map(([day, [from, to]]): [string, [string, string]] => [day, [from, to]]),
  )
  // The policy shows and lets change the own center alone.
  await tx
    .update(center)
    .set({ ...said, openingHours: hours, describedAt: viewer.at, describedBy: staff.id })
    .where(eq(center.id, staff.centerId))
  return ok(null)
}
