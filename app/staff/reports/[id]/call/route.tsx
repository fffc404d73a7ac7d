import { z } from 'zod'
import { form } from '#app/_form/form.ts'
import { uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Note } from '#app/_parts/parts.tsx'
import { CallForm } from '#app/staff/_parts/call-form.tsx'
import { callShape } from '#app/staff/_parts/call-shape.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { logCall } from '#lib/reports/do/log-call.ts'
import { seeReportCall } from '#lib/reports/see/see-call.ts'
import { sayCall } from '#lib/reports/words/call.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'

type Seen = FoundBy<typeof seeReportCall>

export const GET = document('staff', (viewer, { id }) => seeReportCall(viewer, id<ReportId>('id')), call)

export const POST = form(
  'staff',
  {
    name: 'call-log',
    done: (_outcome, _wish, { params }) => `/staff/reports/${params.id}`,
    shape: z
      .object({ id: uuid('not_possible'), newest: z.union([z.literal(''), z.iso.datetime()]).default('') })
      .and(callShape)
      .transform(({ id, newest, ...said }) => ({ ...said, about: { report: id, newest } })),
  },
  logCall,
)

function call(seen: Seen, asked: Asked): Page {
  const say = sayCall(asked.language)
  const sayR = sayStaffReports(asked.language)
  const { attribution } = seen.writer
  return {
    title: say('titleOfReport'),
    current: 'staffReports',
    back: `/staff/reports/${asked.params.id}`,
    main: (
      <>
        <h1>{say('titleOfReport')}</h1>
        <p className="ajar-lead">{say('about', { name: seen.about })}</p>
        {attribution !== 'yes' && (
          <Note tone="warn">
            <p>{sayR(attribution === 'no' ? 'one.keepSecret' : 'one.onlyIfForced')}</p>
          </Note>
        )}
        <CallForm seen={seen} asked={asked} />
      </>
    ),
  }
}
