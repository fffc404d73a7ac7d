import { instantOf } from '#lib/kernel/local-time.ts'

/** The instant at which a day on a form begins where the center is. */
export function beginningOf(day: string, timeZone: string): Date {
  return instantOf(day, '00:00', timeZone)
}

/** The instant at which a day on a form ends where the center is. */
export function endOf(day: string, timeZone: string): Date {
  return instantOf(day, '23:59', timeZone)
}
