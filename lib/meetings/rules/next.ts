import { clockOf, dayOf, instantOf, laterDay } from '#lib/kernel/local-time.ts'
import type { NextSpan } from './meeting.ts'

/**
 * When the next meeting begins: at the same time of day in the center's zone, whatever the clocks did meanwhile, and on
 * the same day of the week. Of months, it is that day of the week which lies nearest to the same day of the month.
 */
export function nextStart(startsAt: Date, rhythm: NextSpan, timeZone: string): Date {
  const [day, clock] = [dayOf(startsAt, timeZone), clockOf(startsAt, timeZone)]
  const count = Number.parseInt(rhythm, 10)
  if (rhythm.endsWith('w')) return instantOf(laterDay(day, { days: 7 * count }), clock, timeZone)
  const later = laterDay(day, { months: count })
  // Two days that are at most three days apart: one of each seven is it.
  const away = (weekdayOf(day) - weekdayOf(later) + 10) % 7
  return instantOf(laterDay(later, { days: away - 3 }), clock, timeZone)
}

const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay()
