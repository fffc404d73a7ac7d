import type { Language } from './language.ts'

const locale = { en: 'en-US', es: 'es-US' } as const

/** A calendar day, `YYYY-MM-DD`, with its weekday, or plain: "Friday, March 5, 2027". */
export function dayInWords(day: string, language: Language, how?: 'plain'): string {
  const weekday = how === 'plain' ? undefined : 'long'
  const written = { timeZone: 'UTC', weekday, year: 'numeric', month: 'long', day: 'numeric' } as const
  return new Intl.DateTimeFormat(locale[language], written).format(new Date(`${day}T00:00:00Z`))
}
