import type { ReactNode } from 'react'
import type { OwnReportView } from '#lib/disclosure/told-words.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import type { Language } from '#lib/i18n/language.ts'
import { Conversation } from './conversation.tsx'
import { ReportCopy } from './report-copy.tsx'
import { ReportTimeline } from './report-timeline.tsx'
import { ReportTimes } from './report-times.tsx'

interface Props {
  readonly seen: OwnReportView
  readonly report: NonNullable<OwnReportView['report']>
  readonly at: Date
  readonly language: Language
  /** Below the heading, where something was just done. */
  readonly note?: ReactNode
  /** What its writer can do there. A preview leaves it out, and its headings stand below those of its page. */
  readonly children?: ReactNode
}

/** A report as its writer finds it. Staff who read it as the writer will see the same. */
export function OwnReport({ seen, report, at, language, note, children }: Props) {
  const say = sayFamily(language)
  const [Title, Part] = children ? (['h1', 'h2'] as const) : (['h3', 'h4'] as const)
  return (
    <>
      <Title>{say('reports.about', { name: report.aboutName })}</Title>
      <p className="ajar-kicker">{say('reports.reference', { reference: report.reference })}</p>
      {note}
      <ReportTimeline report={report} language={language} timeZone={seen.center.timeZone} />
      <ReportTimes
        report={report}
        center={seen.center}
        at={at}
        language={language}
        mayHoldAnswer={seen.answers.length === 0}
      />
      <Part>{say('reports.answers')}</Part>
      <Conversation seen={seen} language={language} />
      {children}
      {seen.copy && (
        <ReportCopy
          copy={{ ...report, ...seen.copy, additions: seen.ownWords.slice(1) }}
          center={seen.center}
          language={language}
        />
      )}
    </>
  )
}
