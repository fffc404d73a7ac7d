import type { Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import type { OpeningHours } from '#lib/reports/rules/clock.ts'

const locale = { en: 'en-US', es: 'es-US' } as const
const formats = new Map<string, Intl.DateTimeFormat>()

function format(language: Language, kind: 'day' | 'hour' | 'minute'): Intl.DateTimeFormat {
  const key = `${language} ${kind}`
  const known = formats.get(key)
  if (known) return known
  const parts = {
    day: { weekday: 'long' },
    hour: { hour: 'numeric' },
    minute: { hour: 'numeric', minute: '2-digit' },
  } as const
  const made = new Intl.DateTimeFormat(locale[language], { timeZone: 'UTC', ...parts[kind] })
  formats.set(key, made)
  return made
}

/** The weekday by its ISO number. The first day of 2024 was a Monday. */
export function weekdayName(number: number, language: Language): string {
  return format(language, 'day').format(Date.UTC(2024, 0, number))
}

/** "9 AM" or "9:30 AM", for a time by the clock like 09:30. */
export function writtenClock(clock: string, language: Language): string {
  const [hour, minute] = clock.split(':').map(Number) as [number, number]
  return format(language, minute ? 'minute' : 'hour').format(Date.UTC(2024, 0, 1, hour, minute))
}

/** "Monday to Friday, 9 AM to 5 PM": days in a row with the same hours are said together. */
export function hoursInWords(opening: OpeningHours, language: Language): string {
  const say = sayShared(language)
  const runs: { first: number; last: number; from: string; to: string }[] = []
  for (let number = 1; number <= 7; number++) {
    const hours = opening[String(number)]
    if (!hours) continue
    const [from, to] = hours
    const run = runs.at(-1)
    if (run && run.last === number - 1 && run.from === from && run.to === to) run.last = number
    else runs.push({ first: number, last: number, from, to })
  }
  if (runs.length === 0) return say('hours.byPhone')
  return runs
    .map(({ first, last, from, to }) =>
      say(first === last ? 'hours.day' : 'hours.days', {
        first: weekdayName(first, language),
        last: weekdayName(last, language),
        from: writtenClock(from, language),
        to: writtenClock(to, language),
      }),
    )
    .join('; ')
}
