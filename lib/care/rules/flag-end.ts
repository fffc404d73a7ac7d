import { dayAfter, dayOf, instantOf, laterDay } from '#lib/kernel/local-time.ts'

/** When a flag ends that holds through this day; null for a day that is over, or more than a year away. */
export function flagEnd(until: string | null, at: Date, timeZone: string): Date | null {
  const today = dayOf(at, timeZone)
  if (!until || until < today || until > laterDay(today, { years: 1 })) return null
  return instantOf(dayAfter(until), '00:00', timeZone)
}
