const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

type DayOfMonth = `${number} ${(typeof months)[number]}`

/**
 * A day as people say it: `3 March`, `3 March 2027`, `3 March 14:30`. Without a year it is 2026, without an hour noon.
 */
export type Day = `${DayOfMonth}${'' | ` ${number}`}${'' | ` ${number}:${number}`}`

export type When = Day | Date

const form = /^(\d{1,2}) ([A-Z][a-z]+)(?: (\d{4}))?(?: (\d{1,2}):(\d{2}))?$/

/** The instant of such a day, in UTC. Throws for a day that no calendar has. */
export function momentOf(when: When): Date {
  if (when instanceof Date) return when
  const [, date, month, year = '2026', hour = '12', minute = '0'] = form.exec(when) ?? []
  const number = (months as readonly (string | undefined)[]).indexOf(month)
  const at = new Date(Date.UTC(Number(year), number, Number(date), Number(hour), Number(minute)))
  if (number < 0 || at.getUTCDate() !== Number(date)) throw new Error(`no calendar holds the day "${when}"`)
  return at
}

const minuteMs = 60_000
export const dayMs = 86_400_000

export const minutesAfter = (minutes: number, when: When) => new Date(momentOf(when).getTime() + minutes * minuteMs)
export const daysAfter = (days: number, when: When) => new Date(momentOf(when).getTime() + days * dayMs)
/** The day of an instant as a date column holds it. */
export const dateOf = (at: Date) => at.toISOString().slice(0, 10)
/** The last millisecond before it. */
export const justBefore = (when: When) => new Date(momentOf(when).getTime() - 1)
