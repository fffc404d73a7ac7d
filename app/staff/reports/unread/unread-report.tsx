import type { ReactNode } from 'react'
import { Link } from '#app/_parts/link.tsx'
import { Card, Note, Tag } from '#app/_parts/parts.tsx'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { SeenUnread } from '#lib/reports/see/see-unread-reports.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { sayUnread } from '#lib/reports/words/unread.ts'
import { ReportWords } from '../[id]/report-words.tsx'

interface Props {
  readonly seen: SeenUnread
  readonly each: SeenUnread['reports'][number]
  readonly language: Language
  /** The tick, for whoever may mark it. */
  readonly children: ReactNode
}

/** One report with everything its writer said, and what to know before anything else. */
export function UnreadReport({ seen, each, language, children }: Props) {
  const say = sayStaffReports(language)
  const { report, additions, clientName } = each
  return (
    <Card>
      <h2>{say('one.about', { name: clientName ?? report.aboutName })}</h2>
      <p>
        <Tag tone={report.urgency === 'urgent' ? 'warn' : 'wait'}>
          {sayConsent(language)(`urgencyTags.${report.urgency}`)}
        </Tag>
      </p>
      {report.observations.safetyNow === 'not_safe' && (
        <Note tone="warn">
          <p>
            <strong>{say('one.safety.not_safe')}</strong>
          </p>
        </Note>
      )}
      {report.attribution !== 'yes' && (
        <Note tone="warn">
          <p>{say(report.attribution === 'no' ? 'one.keepSecret' : 'one.onlyIfForced')}</p>
        </Note>
      )}
      <ReportWords
        seen={{ report, additions, replies: [], center: seen.center, noCalls: each.noCalls }}
        language={language}
      />
      {children}
      <p>
        <Link href={`/staff/reports/${report.id}`}>
          {sayUnread(language)('open')}
          <span className="ajar-visually-hidden"> {report.reference}</span>
        </Link>
      </p>
    </Card>
  )
}
