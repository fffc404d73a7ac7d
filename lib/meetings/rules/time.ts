import { instantOf } from '#lib/kernel/local-time.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'

/** A time as staff type it, in the center's time zone. */
export interface TypedTime {
  readonly day: string
  readonly clock: string
}

/** Whether a meeting at this time is still to come. */
export function isAhead(startsAt: Date, at: Date): boolean {
  return startsAt.getTime() > at.getTime()
}

/** The times that are offered, each once and the earliest first; refused when one of them has passed. */
export function timesToOffer(
  typed: readonly TypedTime[],
  timeZone: string,
  at: Date,
): Result<readonly Date[], 'time_passed'> {
  const instants = new Set(typed.map(({ day, clock }) => instantOf(day, clock, timeZone).getTime()))
  const times = [...instants].sort((a, b) => a - b).map((instant) => new Date(instant))
  return times.every((time) => isAhead(time, at)) ? ok(times) : refused('time_passed')
}
