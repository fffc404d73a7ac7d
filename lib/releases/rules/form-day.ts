import { instantOf } from '#lib/kernel/local-time.ts'

/** What is said to begin on a day begins with that day where the center is. */
export function beginningOf(day: string, timeZone: string): Date {
  return instantOf(day, '00:00', timeZone)
}

/** What is said to end on a day ends with that day where the center is. */
export function endOf(day: string, timeZone: string): Date {
  return instantOf(day, '23:59', timeZone)
}
