import { Link } from '#app/_parts/link.tsx'
import { Tag } from '#app/_parts/parts.tsx'
import { readBy } from '#app/_parts/tell/report-times.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import type { OwnCenter, OwnReport } from '#lib/disclosure/own-data.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { isUnread } from '#lib/reports/rules/report.ts'
import { sayTell } from '#lib/reports/words/tell.ts'

interface Props {
  readonly reports: readonly OwnReport[]
  readonly language: Language
  readonly center: OwnCenter
}

export function ReportList({ reports, language, center }: Props) {
  const say = sayFamily(language)
  if (reports.length === 0) return <p>{say('reports.none')}</p>
  return (
    <ul className="ajar-doors">
      {reports.map((report) => (
        <li key={report.id}>
          <Link href={`/family/reports/${report.id}`}>{say('reports.about', { name: report.aboutName })}</Link>{' '}
          <Tag tone={report.state === 'closed' ? 'good' : 'wait'}>
            {sayConsent(language)(`reportStates.${report.state}`)}
          </Tag>
          <p className="ajar-kicker">
            {writtenDate(report.receivedAt, language, center.timeZone)}
            {isUnread(report) && (
              <>
                <br />
                {sayTell(language)('times.listReadBy', { by: readBy({ report, center, language }).words })}
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}
