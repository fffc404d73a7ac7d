import type { ReactNode } from 'react'
import { Link } from '#app/_parts/link.tsx'
import { writtenMonth, writtenTime } from '#app/_parts/written-date.ts'
import { type Month, monthBeside, weeksOf } from '#lib/calendars/rules/month.ts'
import { sayCalendars } from '#lib/calendars/words/calendars.ts'
import type { Language } from '#lib/i18n/language.ts'
import { dayOf } from '#lib/kernel/local-time.ts'

interface Props {
  readonly month: Month
  readonly language: Language
  /** How many meetings a day has. A day without any is not in it. */
  readonly days: ReadonlyMap<string, number>
  /** The page's own address. */
  readonly path: string
  readonly today: string
}

/** A month as a table of weeks, in which each day says how many meetings it has. */
export function MonthTable({ month, language, days, path, today }: Props) {
  const say = sayCalendars(language)
  return (
    <>
      <p className="ajar-pair">
        <Link href={`${path}?month=${monthBeside(month, -1)}`}>{say('before')}</Link>
        <Link href={`${path}?month=${monthBeside(month, 1)}`}>{say('after')}</Link>
      </p>
      <table className="ajar-month">
        <caption>{say('days', { month: writtenMonth(month, language) })}</caption>
        <thead>
          <tr>
            {weekdays(language).map((name) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week, n) => (
            <tr key={week.find((day) => day !== null) ?? n}>
              {week.map((day, weekday) => (
                <td key={day ?? weekday} aria-current={day === today ? 'date' : undefined}>
                  {day && <Day day={day} count={days.get(day) ?? 0} language={language} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Day({ day, count, language }: { day: string; count: number; language: Language }) {
  const number = Number(day.slice(-2))
  if (count === 0) return number
  return (
    <strong>
      {number}{' '}
      <span className="ajar-tag is-good" aria-hidden="true">
        {count}
      </span>
      <span className="ajar-visually-hidden"> {sayCalendars(language)('count', { count })}</span>
    </strong>
  )
}

/** From Sunday on, as short as the language has them. */
function weekdays(language: Language): string[] {
  const name = new Intl.DateTimeFormat(language === 'es' ? 'es-US' : 'en-US', { weekday: 'short', timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, day) => name.format(new Date(Date.UTC(2000, 0, 2 + day))))
}

/** The days of entries, counted. */
export function daysOf(entries: readonly { readonly startsAt: Date }[], timeZone: string): Map<string, number> {
  const days = new Map<string, number>()
  for (const { startsAt } of entries) {
    const day = dayOf(startsAt, timeZone)
    days.set(day, (days.get(day) ?? 0) + 1)
  }
  return days
}

/** The meetings of a month for whoever has few: one line each, the earliest first. */
export function MonthList(props: {
  entries: readonly { readonly id: string; readonly startsAt: Date; readonly words: ReactNode }[]
  month: Month
  language: Language
  timeZone: string
}) {
  const { entries, month, language, timeZone } = props
  const say = sayCalendars(language)
  return (
    <>
      <h2>{say('list', { month: writtenMonth(month, language) })}</h2>
      {entries.length === 0 && <p>{say('none')}</p>}
      <ul>
        {entries.map(({ id, startsAt, words }) => (
          <li key={id}>
            {writtenTime(startsAt, language, timeZone)}: {words}
          </li>
        ))}
      </ul>
    </>
  )
}
