import { instantOf, laterDay } from '#lib/kernel/local-time.ts'

/** A month as addresses have it: `2026-12`. */
export type Month = string

/** The month that an address names, or the one of today. */
export function monthIn(text: string | null, today: string): Month {
  return text && /^20\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : today.slice(0, 7)
}

/** The month before or after. */
export function monthBeside(month: Month, to: -1 | 1): Month {
  const first = `${month}-01`
  return laterDay(first, { days: to === 1 ? 31 : -1 }).slice(0, 7)
}

/** The instants between which a month lies, the second one outside. */
export function boundsOf(month: Month, timeZone: string): readonly [from: Date, until: Date] {
  return [instantOf(`${month}-01`, '00:00', timeZone), instantOf(`${monthBeside(month, 1)}-01`, '00:00', timeZone)]
}

/** The weeks of a month, each of seven days from Sunday on; null where a day is of another month. */
export function weeksOf(month: Month): readonly (readonly (string | null)[])[] {
  const first = `${month}-01`
  const days: (string | null)[] = Array.from({ length: new Date(`${first}T00:00:00Z`).getUTCDay() }, () => null)
  for (let day = first; day.startsWith(month); day = laterDay(day, { days: 1 })) days.push(day)
  while (days.length % 7 > 0) days.push(null)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}
