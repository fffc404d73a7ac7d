import { redirect } from 'next/navigation'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { writtenDate } from '#app/_parts/written-date.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { ReportTable } from './reports/report-table.tsx'

export async function generateMetadata() {
  const language = await requestLanguage()
  return pageTitle(sayStaffReports(language)('today.title'), language)
}

export default guarded(async function Today() {
  const language = await requestLanguage()
  const viewer = await viewerFor('staff')
  const seen = await seeToday(viewer)
  if (!seen) redirect('/sign-in')
  const say = sayStaffReports(language)
  const counts = [
    { href: '/staff/reports?mine=1', words: say('today.mine'), count: seen.reports.mine },
    { href: '/staff/reports?state=received', words: say('today.unread'), count: seen.reports.unread },
    { href: '/staff/reports?urgency=urgent', words: say('today.urgent'), count: seen.reports.urgent },
    { href: '/staff/tasks', words: say('today.tasks'), count: seen.tasks },
    { href: '/staff/meetings', words: say('today.meetings'), count: seen.meetings },
    { href: '/staff/clients', words: say('today.drafts'), count: seen.drafts },
  ]
  return (
    <Page audience="staff" language={language} current="today" wide>
      <h1>{say('today.title')}</h1>
      <p className="ajar-lead">
        {seen.staff.name}, {writtenDate(viewer.at, language, seen.inbox.center.timeZone)}
      </p>
      <ul className="ajar-counts">
        {counts.map(({ href, words, count }) => (
          <li key={href}>
            <a href={href}>
              <strong>{count}</strong> {words}
            </a>
          </li>
        ))}
      </ul>
      <h2>{say('today.inbox')}</h2>
      {seen.inbox.rows.length === 0 ? (
        <p>{say('today.inboxEmpty')}</p>
      ) : (
        <ReportTable rows={seen.inbox.rows} center={seen.inbox.center} at={viewer.at} language={language} />
      )}
      {!seen.hasSecondFactor && (
        <p>
          <a href="/staff/second-factor">{say('today.secondFactor')}</a>
        </p>
      )}
    </Page>
  )
})
