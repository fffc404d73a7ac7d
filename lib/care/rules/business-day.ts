import { Temporal } from 'temporal-polyfill'
import { dayOf } from '#lib/kernel/local-time.ts'

/**
 * The day that is so many business days (Monday to Friday) after an instant, as `YYYY-MM-DD` in the center's time zone.
 */
export function businessDayAfter(at: Date, days: number, timeZone: string): string {
  let day = Temporal.PlainDate.from(dayOf(at, timeZone))
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 })
    if (day.dayOfWeek <= 5) left--
  }
  return day.toString()
}
