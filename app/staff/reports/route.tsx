import { z } from 'zod'
import { TextField } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import { searched, searchForm } from '#app/_form/search-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ListEnd } from '#app/_parts/list-end.tsx'
import { Note } from '#app/_parts/parts.tsx'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { reportStates, urgencies } from '#lib/reports/rules/report.ts'
import { seeReportDesk } from '#lib/reports/see/see-report-desk.ts'
import { sayDesk } from '#lib/reports/words/desk.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { sayUnread } from '#lib/reports/words/unread.ts'
import { LookAgain } from './look-again.tsx'
import { ReportTable } from './report-table.tsx'

/** Filters stand in the address. Values that are no filter are ignored. */
const filterShape = z.object({
  state: z.enum(reportStates).optional().catch(undefined),
  urgency: z.enum(urgencies).optional().catch(undefined),
  mine: z
    .literal('1')
    .transform(() => true)
    .optional()
    .catch(undefined),
  unplaced: z
    .literal('1')
    .transform(() => true)
    .optional()
    .catch(undefined),
  after: z.uuid().optional().catch(undefined),
})

type Desk = FoundBy<typeof seeReportDesk>

const filterOf = (query: URLSearchParams) => filterShape.parse(Object.fromEntries(query))

export const GET = document('staff', (viewer, asked) => seeReportDesk(viewer, sought(asked)), desk)

export const POST = searchForm('find-report', () => '/staff/reports')

const sought = ({ query, form }: Asked) => ({ ...filterOf(query), reference: searched(form('find-report')) })

function desk(seen: Desk, { at, language, query, form }: Asked): Page {
  const filter = filterOf(query)
  const finding = form('find-report')
  const say = sayStaffReports(language)
  const sayC = sayConsent(language)
  const sayD = sayDesk(language)
  const filters = [
    {
      href: '/staff/reports',
      words: say('desk.all'),
      isOn: !filter.state && !filter.urgency && !filter.mine && !filter.unplaced,
    },
    { href: '/staff/reports?mine=1', words: say('desk.mine'), isOn: filter.mine },
    ...(seen.staff.does.has('match_report')
      ? [{ href: '/staff/reports?unplaced=1', words: sayD('noMatch.unplaced'), isOn: filter.unplaced }]
      : []),
    ...(seen.staff.does.has('handle_report')
      ? [{ href: '/staff/reports/unread', words: sayUnread(language)('link'), isOn: false }]
      : []),
    ...reportStates.map((state) => ({
      href: `/staff/reports?state=${state}`,
      words: sayC(`reportStates.${state}`),
      isOn: filter.state === state,
    })),
    { href: '/staff/reports?urgency=urgent', words: sayC('urgencyTags.urgent'), isOn: filter.urgency === 'urgent' },
  ]
  return {
    title: say('desk.title'),
    lead: say('desk.lead'),
    current: 'staffReports',
    wide: true,
    main: (
      <>
        <nav className="ajar-nav" aria-label={say('desk.filter')}>
          <ul>
            {filters.map(({ href, words, isOn }) => (
              <li key={href}>
                <Link href={href} aria-current={isOn ? 'true' : undefined}>
                  {words}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Form name="find-report" shown={finding} language={language} label={say('desk.reference')}>
          <TextField name="q" width={10} label={say('desk.reference')} value={finding.value('q')} />
          <Button kind="quiet">{say('desk.find')}</Button>
        </Form>
        {seen.rows.some((row) => row.isCrowded && row.state !== 'closed') && (
          <Note>
            <p>{say('desk.crowdNote')}</p>
          </Note>
        )}
        <LookAgain seen={seen} language={language} />
        <ReportTable rows={seen.rows} center={seen.center} at={at} language={language} />
        <ListEnd
          language={language}
          shown={seen.rows.length}
          total={seen.total}
          path="/staff/reports"
          query={query}
          next={seen.next}
        />
      </>
    ),
  }
}
