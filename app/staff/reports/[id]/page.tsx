import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { Note, Tag } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { answerBy } from '#lib/reports/rules/clock.ts'
import { seeDeskReport } from '#lib/reports/see/see-desk-report.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
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
