import type { Language } from '#lib/i18n/language.ts'

const locale = { en: 'en-US', es: 'es-US' } as const
const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, timeZone: string, kind: 'date' | 'time' | 'month' | 'clock'): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${kind}`
  const known = formats.get(key)
  if (known) return known
  const day = { year: 'numeric', month: 'long', day: 'numeric' } as const
  const made = new Intl.DateTimeFormat(locale[language], {
    timeZone,
    ...(kind === 'clock' ? {} : day),
    ...(kind === 'date' || kind === 'time' ? { weekday: 'long' } : {}),
    ...(kind === 'clock' || kind === 'time' ? { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } : {}),
  })
  formats.set(key, made)
  return made
}

/** "Friday, March 5, 2027", in the given time zone. */
export function writtenDate(at: Date | string, language: Language, timeZone: string): string {
  return format(language, timeZone, 'date').format(new Date(at))
}

/**
 * "Monday, March 8, 2027 at 8:12 AM CST". It names the time zone, because people at a meeting may be in different ones.
 */
export function writtenTime(at: Date | string, language: Language, timeZone: string): string {
  return format(language, timeZone, 'time').format(new Date(at))
}

/** "8:12 AM CST", or "8:02 – 8:12 AM CST", of a day that stands above it. */
export function writtenSpan(from: Date, until: Date, language: Language, timeZone: string): string {
  return format(language, timeZone, 'clock').formatRange(from, until)
}

/** "December 2026", of a month as addresses have it: `2026-12`. */
export function writtenMonth(month: string, language: Language): string {
  const made = new Intl.DateTimeFormat(locale[language], { timeZone: 'UTC', year: 'numeric', month: 'long' })
  return made.format(new Date(`${month}-01T00:00:00Z`))
}

/** A calendar day, `YYYY-MM-DD`, with its weekday. */
export function writtenDay(day: string, language: Language): string {
  return format(language, 'UTC', 'date').format(new Date(`${day}T00:00:00Z`))
}

/** "April 12, 1991": nobody asks on which weekday somebody was born. */
export function writtenBirthday(day: string, language: Language): string {
  return format(language, 'UTC', 'month').format(new Date(`${day}T00:00:00Z`))
}
