import { instantOf } from '#lib/kernel/local-time.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { type CenterHours, opennessAt } from '#lib/reports/rules/clock.ts'

/** A time as staff type it, in the center's time zone. */
export interface TypedTime {
  readonly day: string
  readonly clock: string
}

/** Whether a meeting at this time is still to come. */
export function isAhead(startsAt: Date, at: Date): boolean {
  return startsAt.getTime() > at.getTime()
}

/** Further ahead nobody plans a meeting: a year was mistyped. */
const aheadMaxMs = 366 * 86_400_000

export type TimeRefusal = 'time_passed' | 'time_too_far' | 'time_twice' | 'outside_hours'

/**
 * Why there can be no meeting at this time: it is not still to come and within a year, or it is outside the center's
 * hours and staff have not said that it is meant.
 */
export function whyNotAt(startsAt: Date, center: CenterHours, at: Date, isSure: boolean): TimeRefusal | null {
  if (!isAhead(startsAt, at)) return 'time_passed'
  if (startsAt.getTime() > at.getTime() + aheadMaxMs) return 'time_too_far'
  return !isSure && opennessAt(startsAt, center)?.isOpen === false ? 'outside_hours' : null
}

/** The times that are offered, the earliest first; refused when one of them cannot be, or stands there twice. */
export function timesToOffer(
  typed: readonly TypedTime[],
  center: CenterHours,
  at: Date,
  isSure: boolean,
): Result<readonly Date[], TimeRefusal> {
  const times = typed
    .map(({ day, clock }) => instantOf(day, clock, center.timeZone))
    .toSorted((a, b) => a.getTime() - b.getTime())
  if (new Set(times.map((time) => time.getTime())).size < times.length) return refused('time_twice')
  const [obstacle] = times.flatMap((time) => whyNotAt(time, center, at, isSure) ?? [])
  return obstacle ? refused(obstacle) : ok(times)
}
