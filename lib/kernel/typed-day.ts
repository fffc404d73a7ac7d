import { Temporal } from 'temporal-polyfill'
import { ok, type Result, refused } from './result.ts'
import { plainLine } from './seen-text.ts'

/** A date as it is typed into three fields. */
export interface TypedDay {
  readonly month: string
  readonly day: string
  readonly year: string
}

type DayProblem = 'not_a_date' | 'year_in_full'

/** Forms and files are about people who live: earlier years are slips of the finger. */
const years = { least: 1880, most: 2199 }

const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\.$/u, '')

/** What stands around a part of a date and says nothing: "5," or "/1991". */
const atItsEnds = /^(?:the |el )?[\s,./-]*|[\s,./-]+$/giu

const weekdays = ['en-US', 'es-US'].flatMap((locale) =>
  Array.from({ length: 7 }, (_, day) =>
    folded(
      new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
        new Date(Date.UTC(2000, 0, day + 2)),
      ),
    ),
  ),
)

/** Spellings of months that no list of names has. */
const otherSpellings: Readonly<Record<string, number>> = { setiembre: 9, febuary: 2 }

/** The names of the months, in the languages people write here. */
const months: readonly (readonly string[])[] = Array.from({ length: 12 }, (_, month) =>
  ['en-US', 'es-US'].map((locale) =>
    folded(new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2000, month)))),
  ),
)

/**
 * The day that was typed, as `YYYY-MM-DD`. A month may be a word in English or Spanish, or its first three letters; a
 * word in the place of the day is the month.
 */
function readDay(typed: TypedDay): Result<string, DayProblem> {
  const [year, first, second] = [part(typed.year), part(typed.month), part(typed.day)]
  const isTurned = /^\d/u.test(first) && /^\p{L}/u.test(second)
  const [monthTyped, day] = isTurned ? [second, first] : [first, /^primero$/iu.test(second) ? '1' : second]
  if (/^['`]?\d{2}$/.test(year)) return refused('year_in_full')
  const written = /^(\d{1,2})(?:st|nd|rd|th|ro|er|do|to|o|º|°)?\.?$/iu.exec(day)
  const month = monthIn(monthTyped)
  if (!written || !month || !/^\d{4}$/.test(year)) return refused('not_a_date')
  if (Number(year) < years.least || Number(year) > years.most) return refused('not_a_date')
  try {
    const parts = { year: Number(year), month, day: Number(written[1]) }
    return ok(Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString())
  } catch {
    return refused('not_a_date')
  }
}

const part = (typed: string) => plainLine(typed).replace(atItsEnds, '')

/** Three fields, or a whole date in fewer of them while the others are empty. */
export function readTypedDay(typed: TypedDay): Result<string, DayProblem> {
  const parts = [typed.month, typed.day, typed.year].map(part).filter(Boolean)
  return parts.length < 3 ? readDayLine(parts.join(' ')) : readDay(typed)
}

function monthIn(typed: string): number | null {
  if (/^\d{1,2}$/.test(typed)) return Number(typed)
  const word = folded(typed)
  if (word.length < 3) return null
  if (Object.hasOwn(otherSpellings, word)) return otherSpellings[word]!
  const found = months.findIndex((names) => names.some((name) => name.startsWith(word)))
  return found < 0 ? null : found + 1
}

/**
 * The same for a date that was typed into one line: 1991-03-05, 3/5/1991, 03051991, Tuesday, March 5, 1991, 5 de marzo
 * de 1991. Numbers alone are read with the month first, as people here write them.
 */
export function readDayLine(text: string): Result<string, DayProblem> {
  const line = withoutWeekday(plainLine(text))
  const together = /^(?:((?:19|20)\d{2})(\d{2})(\d{2})|(\d{2})(\d{2})(\d{4}))$/.exec(line)
  if (together) {
    const [, year, month, day, monthFirst, dayNext, yearLast] = together
    return readDay({ year: year ?? yearLast!, month: month ?? monthFirst!, day: day ?? dayNext! })
  }
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(line)
  if (iso) return readDay({ year: iso[1]!, month: iso[2]!, day: iso[3]! })
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{1,4})$/.exec(line)
  if (numbers) return readDay({ month: numbers[1]!, day: numbers[2]!, year: numbers[3]! })
  const english = /^(\p{L}+)[. /-]+(?:the )?(\d{1,2}\p{L}{0,2})[,. /-]+(\d{2,4})$/u.exec(line)
  if (english) return readDay({ month: english[1]!, day: english[2]!, year: english[3]! })
  const spanish = /^(\d{1,2}\p{L}{0,2}|primero)[. /-]+(?:de |of )?(\p{L}+)[,. /-]+(?:del? )?(\d{2,4})$/iu.exec(line)
  if (spanish) return readDay({ day: spanish[1]!, month: spanish[2]!, year: spanish[3]! })
  const yearFirst = /^(\d{4})[, /-]+(\p{L}+)[. /-]+(\d{1,2}\p{L}{0,2})$/u.exec(line)
  if (yearFirst) return readDay({ year: yearFirst[1]!, month: yearFirst[2]!, day: yearFirst[3]! })
  return refused('not_a_date')
}

function withoutWeekday(line: string): string {
  const [first = '', ...more] = line.split(/[,\s]+/u)
  return weekdays.includes(folded(first)) ? more.join(' ') : line
}
