import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { Page } from '#app/_ui/page.tsx'
import { pageTitle } from '#app/_ui/page-title.ts'
import { Note, Tag } from '#app/_ui/parts.tsx'
import { requestLanguage } from '#app/_ui/request-language.ts'
import { writtenTime } from '#app/_ui/written-date.ts'
import { guarded } from '#app/_viewer/guarded.ts'
import { viewerFor } from '#app/_viewer/viewer.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { sayStaffReports } from '#lib/i18n/staff-reports.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { seeDeskReport } from '#lib/operations/report-desk.ts'
import { answerBy } from '#lib/reports/clock.ts'
import { ReportForms } from './report-forms.tsx'
import { ReportHistory, ReportWords } from './report-words.tsx'

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ again?: string; q?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(sayStaffReports(language)('one.title'), language, Boolean((await searchParams).again))
}

export default guarded(async function DeskReport({ params, searchParams }: Props) {
  const language = await requestLanguage()
  const viewer = await viewerFor('staff')
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) notFound()
  const asked = await searchParams
  const seen = await seeDeskReport(viewer, id.data as ReportId, asked.q ?? '')
  if (!seen) redirect('/sign-in')
  const { report } = seen
  if (!report) notFound()
  const say = sayStaffReports(language)
  const sayC = sayConsent(language)
  const { timeZone, openingHours } = seen.center
  const by = answerBy(report.urgency, report.receivedAt, openingHours, timeZone)
  return (
    <Page audience="staff" language={language} current="staffReports" wide back="/staff/reports">
      <h1>{say('one.about', { name: seen.match?.clientName ?? report.aboutName })}</h1>
      <p>
        <Tag tone={report.urgency === 'urgent' ? 'warn' : 'wait'}>{sayC(`urgencyTags.${report.urgency}`)}</Tag>{' '}
        <Tag>{sayC(`reportStates.${report.state}`)}</Tag>{' '}
        {report.state !== 'closed' && say('one.answerBy', { date: writtenTime(by, language, timeZone) })}
      </p>
      {report.attribution !== 'yes' && (
        <Note tone="warn">
          <p>{say(report.attribution === 'no' ? 'one.keepSecret' : 'one.onlyIfForced')}</p>
        </Note>
      )}
      <div className="ajar-stack is-two">
        <div>
          <ReportWords seen={{ ...seen, report }} language={language} />
          <ReportHistory seen={{ ...seen, report }} language={language} />
        </div>
        {await ReportForms({ viewer, seen: { ...seen, report }, language, asked })}
      </div>
    </Page>
  )
})
