import { redirect } from 'next/navigation'
import { z } from 'zod'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { reportStates, urgencies } from '#lib/reports/rules/report.ts'
import { seeReportDesk } from '#lib/reports/see/see-report-desk.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { ReportTable } from './report-table.tsx'

export async function generateMetadata() {
  const language = await requestLanguage()
  return pageTitle(sayStaffReports(language)('desk.title'), language)
}

/** Filters live in the address, and what does not belong there is ignored. */
const filterShape = z.object({
  state: z.enum(reportStates).optional().catch(undefined),
  urgency: z.enum(urgencies).optional().catch(undefined),
  mine: z
    .literal('1')
    .transform(() => true)
    .optional()
    .catch(undefined),
  after: z.uuid().optional().catch(undefined),
})

export default guarded(async function Desk({ searchParams }: { searchParams: Promise<Record<string, string>> }) {
  const language = await requestLanguage()
  const viewer = await viewerFor('staff')
  const filter = filterShape.parse(await searchParams)
  const seen = await seeReportDesk(viewer, filter)
  if (!seen) redirect('/sign-in')
  const say = sayStaffReports(language)
  const sayC = sayConsent(language)
  const filters = [
    { href: '/staff/reports', words: say('desk.all'), isOn: !filter.state && !filter.urgency && !filter.mine },
    { href: '/staff/reports?mine=1', words: say('desk.mine'), isOn: filter.mine },
    ...reportStates.map((state) => ({
      href: `/staff/reports?state=${state}`,
      words: sayC(`reportStates.${state}`),
      isOn: filter.state === state,
    })),
    { href: '/staff/reports?urgency=urgent', words: sayC('urgencyTags.urgent'), isOn: filter.urgency === 'urgent' },
  ]
  return (
    <Page audience="staff" language={language} current="staffReports" wide>
      <h1>{say('desk.title')}</h1>
      <p className="ajar-lead">{say('desk.lead')}</p>
      <nav className="ajar-nav" aria-label={say('desk.filter')}>
        <ul>
          {filters.map(({ href, words, isOn }) => (
            <li key={href}>
              <a href={href} aria-current={isOn ? 'true' : undefined}>
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ReportTable rows={seen.rows} center={seen.center} at={viewer.at} language={language} />
      {seen.next && (
        <p>
          <a href={`/staff/reports?${new URLSearchParams({ ...(await searchParams), after: seen.next })}`}>
            {say('desk.more')}
          </a>
        </p>
      )}
    </Page>
  )
})
