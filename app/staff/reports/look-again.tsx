import { Link } from '#app/_parts/link.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { seeReportDesk } from '#lib/reports/see/see-report-desk.ts'
import { sayDesk } from '#lib/reports/words/desk.ts'

/** Reports that came back to the desk: somebody gave them back, or nobody could tell and their day has come. */
export function LookAgain({ seen, language }: { seen: FoundBy<typeof seeReportDesk>; language: Language }) {
  const say = sayDesk(language)
  if (seen.again.length === 0) return null
  return (
    <Card kind="waiting">
      <h2>{say('noMatch.list')}</h2>
      <ul>
        {seen.again.map(({ id, aboutName, result, by, setAt }) => (
          <li key={id}>
            <Link href={`/staff/reports/${id}`}>{aboutName}</Link>{' '}
            <span className="ajar-kicker">
              {say(result === 'given_back' ? 'noMatch.gaveBack' : 'noMatch.said', {
                name: by ?? '–',
                date: writtenDate(setAt, language, seen.center.timeZone),
              })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
