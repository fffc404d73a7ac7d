import { Temporal } from 'temporal-polyfill'
import { ok, type Result, refused } from './result.ts'
import { plainLine } from './seen-text.ts'

/** A date as it is typed into three fields. */
export interface TypedDay {
  readonly month: string
  readonly day: string
  readonly year: string
}

export type DayProblem = 'not_a_date' | 'year_in_full'

/** Forms and files are about people who live: earlier years are slips of the finger. */
const years = { least: 1880, most: 2199 }

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\.$/u, '')

/** The names of the months, in the languages people write here. */
const months: readonly (readonly string[])[] = Array.from({ length: 12 }, (_, month) =>
  ['en-US', 'es-US'].map((locale) =>
    folded(new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, month)))),
  ),
)

/** The day that was typed, as `YYYY-MM-DD`. A month may be a word in English or Spanish, or its first three letters. */
export function readDay(typed: TypedDay): Result<string, DayProblem> {
  const [year, day] = [plainLine(typed.year), plainLine(typed.day)]
  if (/^['`]?\d{2}$/.test(year)) return refused('year_in_full')
  const written = /^(\d{1,2})(?:st|nd|rd|th|ro|er|do|to|o|º|°)?\.?$/iu.exec(day)
  const month = monthIn(plainLine(typed.month))
  if (!written || !month || !/^\d{4}$/.test(year)) return refused('not_a_date')
  if (Number(year) < years.least || Number(year) > years.most) return refused('not_a_date')
  try {
    const parts = { year: Number(year), month, day: Number(written[1]) }
    return ok(Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString())
  } catch {
    return refused('not_a_date')
  }
}

/** Three fields, or a whole date in one of them while the others are empty. */
export function readTypedDay(typed: TypedDay): Result<string, DayProblem> {
  const [only, ...more] = Object.values(typed).filter((part: string) => part.trim() !== '')
  return only !== undefined && more.length === 0 ? readDayLine(only) : readDay(typed)
}

function monthIn(typed: string): number | null {
  if (/^\d{1,2}$/.test(typed)) return Number(typed)
  const word = folded(typed)
  if (word.length < 3) return null
  const found = months.findIndex((names) => names.some((name) => name.startsWith(word)))
  return found < 0 ? null : found + 1
}

/**
 * The same for a date that was typed into one line: 1991-03-05, 3/5/1991, March 5, 1991, 5 de marzo de 1991. Numbers
 * alone are read with the month first, as people here write them.
 */
export function readDayLine(text: string): Result<string, DayProblem> {
  const line = plainLine(text)
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(line)
  if (iso) return readDay({ year: iso[1]!, month: iso[2]!, day: iso[3]! })
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{1,4})$/.exec(line)
  if (numbers) return readDay({ month: numbers[1]!, day: numbers[2]!, year: numbers[3]! })
  const english = /^(\p{L}+)\.? (\d{1,2}\p{L}{0,2}),? (\d{2,4})$/u.exec(line)
  if (english) return readDay({ month: english[1]!, day: english[2]!, year: english[3]! })
  const spanish = /^(\d{1,2}\p{L}{0,2})[ -](?:de )?(\p{L}+)\.?,?[ -](?:del? )?(\d{2,4})$/u.exec(line)
  if (spanish) return readDay({ day: spanish[1]!, month: spanish[2]!, year: spanish[3]! })
  return refused('not_a_date')
}
