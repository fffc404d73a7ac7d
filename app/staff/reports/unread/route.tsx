import { z } from 'zod'
import { Tick } from '#app/_form/choices.tsx'
import { form } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { tick, uuid } from '#app/_form/shapes.ts'
import type { Shown } from '#app/_form/shown.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { ListEnd } from '#app/_parts/list-end.tsx'
import { EmptyState, Note } from '#app/_parts/parts.tsx'
import { readReports } from '#lib/reports/do/read-reports.ts'
import { newestOf, unreadAtOnce } from '#lib/reports/rules/report.ts'
import { type SeenUnread, seeUnreadReports } from '#lib/reports/see/see-unread-reports.ts'
import { sayUnread } from '#lib/reports/words/unread.ts'
import { UnreadReport } from './unread-report.tsx'

export const GET = document('staff', seeUnreadReports, unread)

const rows = Array.from({ length: unreadAtOnce }, (_row, index) => index + 1)
/** Which report stands there, and the newest words of its writer that the page showed. */
const shownAs = (report: { id: string; addedAt: Date | null }) => `${report.id} ${newestOf(report)}`
const shownReport = z.preprocess((given) => {
  const [id, newest = ''] = String(given ?? '').split(' ')
  return id ? { id, newest } : null
}, z.object({ id: uuid('not_possible'), newest: z.union([z.literal(''), z.iso.datetime()]) }).nullable())
const readAt = (row: number) => ({ [`read-${row}`]: tick(), [`report-${row}`]: shownReport })

const shape = z
  .object(Object.assign({}, ...rows.map(readAt)) as Record<string, typeof shownReport>)
  .transform((given: Record<string, unknown>, context) => {
    const reports = rows.flatMap((row) => {
      const report = given[`report-${row}`] as z.output<typeof shownReport>
      return given[`read-${row}`] === true && report ? [report] : []
    })
    if (reports.length === 0) context.addIssue({ code: 'custom', path: ['read-1'], message: 'choose_reports' })
    return { reports }
  })

export const POST = form(
  'staff',
  { name: 'reports-read', says: 'itself', shape, done: ({ count }) => `/staff/reports/unread?marked=${count}` },
  readReports,
)

/** Unread reports on one page, each whole, so that nobody marks what they have not seen. */
function unread(seen: SeenUnread, { language, query, form: shownOf }: Asked): Page {
  const say = sayUnread(language)
  const shown = shownOf('reports-read')
  const marked = Number(query.get('marked'))
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'staffReports',
    back: '/staff/reports',
    main: (
      <>
        {Number.isInteger(marked) && marked > 0 && (
          <Note tone="good">
            <p>{say('marked', { count: marked })}</p>
          </Note>
        )}
        {seen.reports.length === 0 ? (
          <EmptyState words={say('empty')} />
        ) : (
          <Form name="reports-read" shown={shown} language={language}>
            {seen.reports.map((each, index) => (
              <UnreadReport key={each.report.id} seen={seen} each={each} language={language}>
                {each.mayMark && <ReadTick row={index + 1} report={each.report} shown={shown} label={say('tick')} />}
              </UnreadReport>
            ))}
            <Button>{say('mark')}</Button>
          </Form>
        )}
        <ListEnd
          language={language}
          shown={seen.reports.length}
          total={seen.total}
          path="/staff/reports/unread"
          query={query}
          next={null}
        />
      </>
    ),
  }
}

interface TickProps {
  readonly row: number
  readonly report: SeenUnread['reports'][number]['report']
  readonly shown: Shown
  readonly label: string
}

/** The tick of one report. One that was ticked before its writer added something is not ticked any more. */
function ReadTick({ row, report, shown, label }: TickProps) {
  const isSame = shown.value(`report-${row}`) === shownAs(report)
  return (
    <>
      <Hidden name={`report-${row}`} value={shownAs(report)} />
      <Tick
        name={`read-${row}`}
        label={label}
        checked={isSame && shown.value(`read-${row}`) === 'yes'}
        problems={shown.problems}
      />
    </>
  )
}
