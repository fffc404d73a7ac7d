import { writtenTime } from '#app/_parts/written-date.ts'
import type { Language } from '#lib/i18n/language.ts'
import { dayOf, laterDay } from '#lib/kernel/local-time.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'

const locale = { en: 'en-US', es: 'es-US' } as const
const hourMs = 3_600_000

interface Props {
  readonly time: Date
  /** When the page is read. */
  readonly at: Date
  readonly language: Language
  readonly timeZone: string
}

/** "today 5:00 PM", "Thu 9:00 AM" or "Dec 3, 9:00 AM"; the whole date, with its zone, is its title. */
export function ShortTime({ time, at, language, timeZone }: Props) {
  const written = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale[language], { timeZone, ...parts }).format(time)
  const clock = written({ hour: 'numeric', minute: '2-digit' })
  const [day, today] = [dayOf(time, timeZone), dayOf(at, timeZone)]
  const isNear = day > today && day < laterDay(today, { days: 7 })
  return (
    <time dateTime={time.toISOString()} title={writtenTime(time, language, timeZone)}>
      {day === today
        ? sayStaffReports(language)('when.today', { clock })
        : `${written(isNear ? { weekday: 'short' } : { month: 'short', day: 'numeric' })}, ${clock}`}
    </time>
  )
}

/** "2 h late", or "3 days late". */
export function late(by: Date, at: Date, language: Language): string {
  const say = sayStaffReports(language)
  const hours = Math.floor((at.getTime() - by.getTime()) / hourMs)
  if (hours < 1) return say('when.late')
  return hours < 48 ? say('when.hoursLate', { hours }) : say('when.daysLate', { days: Math.floor(hours / 24) })
}
