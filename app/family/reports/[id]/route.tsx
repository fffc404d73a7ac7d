import { z } from 'zod'
import { TextArea } from '#app/_form/field.tsx'
import { form } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import { uuid, words, wordsMax } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Note } from '#app/_parts/parts.tsx'
import { saidAdded } from '#app/_parts/tell/attach.tsx'
import { OwnReport } from '#app/_parts/tell/own-report.tsx'
import { SomebodyElse } from '#app/_parts/tell/somebody-else.tsx'
import { sayAttachments } from '#lib/attachments/words/attachments.ts'
import type { OwnReportView } from '#lib/disclosure/told-words.ts'
import { sayEscalation } from '#lib/escalations/words/escalation.ts'
import { seeOwnReport } from '#lib/family/see/see-own-report.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { addToReport } from '#lib/reports/do/add-to-report.ts'
import { sayTell } from '#lib/reports/words/tell.ts'

export const GET = document('family', (viewer, { id }) => seeOwnReport(viewer, id('id')), ownReport)

export const POST = form(
  'family',
  {
    name: 'report-addition',
    says: 'itself',
    shape: z.object({ id: uuid('not_yours'), words: words('say_what') }),
    done: (_outcome, { id }) => `/family/reports/${id}?added=1`,
  },
  addToReport,
)

function ownReport(seen: OwnReportView, { language, query, form, at }: Asked): Page {
  const { report } = seen
  if (!report) notFound()
  const say = sayFamily(language)
  const shown = form('report-addition')
  return {
    title: say('reports.one'),
    current: 'reports',
    back: '/family/reports',
    main: (
      <OwnReport
        seen={seen}
        report={report}
        at={at}
        language={language}
        note={
          query.has('added') && (
            <Note tone="good">
              <p>{saidAdded(query.get('added'), language)}</p>
            </Note>
          )
        }
      >
        <h2>{say('reports.addTitle')}</h2>
        <p>
          <Link href={`/family/reports/${report.id}/file`}>{sayAttachments(language)('link')}</Link>
        </p>
        <p>
          <Link href={`/family/reports/${report.id}/person`}>{sayTell(language)('several.link')}</Link>
        </p>
        <Form name="report-addition" shown={shown} language={language}>
          <TextArea
            name="words"
            lengthMax={wordsMax}
            language={language}
            label={say('reports.addLabel')}
            value={shown.value('words')}
            problems={shown.problems}
          />
          <Button kind="quiet">{say('reports.add')}</Button>
        </Form>
        <h2>{sayEscalation(language)('title')}</h2>
        <SomebodyElse
          report={report}
          escalations={seen.escalations}
          center={seen.center}
          href={`/family/reports/${report.id}/somebody-else`}
          at={at}
          language={language}
          wordsIn={seen.copy?.language ?? null}
        />
      </OwnReport>
    ),
  }
}
