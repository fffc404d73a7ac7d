import { z } from 'zod'
import { TextArea } from '#app/_form/field.tsx'
import { form } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import { words, wordsMax } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { NeutralAnswer, Note, Panel } from '#app/_parts/parts.tsx'
import { saidAdded } from '#app/_parts/tell/attach.tsx'
import { ReportCopy } from '#app/_parts/tell/report-copy.tsx'
import { ReportTimeline } from '#app/_parts/tell/report-timeline.tsx'
import { ReportTimes } from '#app/_parts/tell/report-times.tsx'
import { SomebodyElse } from '#app/_parts/tell/somebody-else.tsx'
import { sayAttachments } from '#lib/attachments/words/attachments.ts'
import { sayEscalation } from '#lib/escalations/words/escalation.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { addByLink } from '#lib/reports/do/add-by-link.ts'
import { seeReportStatus } from '#lib/reports/see/see-report-status.ts'
import { sayTell } from '#lib/reports/words/tell.ts'

type Seen = NonNullable<Awaited<ReturnType<typeof seeReportStatus>>>

export const GET = document(
  'public',
  async (viewer, { params }) => (await seeReportStatus(viewer, params.token!)) ?? notFound(),
  reportStatus,
)

export const POST = form(
  'public',
  {
    name: 'tell-add',
    says: 'itself',
    shape: z.object({ token: z.string(), words: words('say_what') }),
    done: (_outcome, _wish, { path }) => `${path}?added=1`,
    perHour: 60,
  },
  addByLink,
)

function reportStatus(seen: Seen, { language, query, form, at, params }: Asked): Page {
  const sayF = sayFamily(language)
  const { report, center } = seen
  const shown = form('tell-add')
  return {
    title: sayTell(language)('status.title'),
    current: 'tell',
    main: (
      <>
        {query.get('sent') ? (
          <JustSent seen={seen} language={language} />
        ) : (
          <>
            <h1>{sayTell(language)('status.title')}</h1>
            <p className="ajar-lead">{sayTell(language)('status.lead')}</p>
            <p className="ajar-kicker">{sayF('reports.reference', { reference: report.reference })}</p>
          </>
        )}
        {query.get('added') && (
          <Note tone="good">
            <p>{saidAdded(query.get('added'), language)}</p>
          </Note>
        )}
        <ReportTimeline report={report} language={language} timeZone={center.timeZone} />
        <ReportTimes report={report} center={center} at={at} language={language} mayHoldAnswer={seen.sentAs !== null} />
        {seen.copy ? (
          <ReportCopy copy={seen.copy} center={center} language={language} />
        ) : (
          <p>
            {sayTell(language)('status.inAccount')} <Link href="/sign-in">{sayShared(language)('nav.signIn')}</Link>
          </p>
        )}
        <h2>{sayF('reports.addTitle')}</h2>
        <p>
          <Link href={`/tell/status/${params.token}/file`}>{sayAttachments(language)('link')}</Link>
        </p>
        <p>
          <Link href={`/tell/status/${params.token}/person`}>{sayTell(language)('several.link')}</Link>
        </p>
        <Form name="tell-add" shown={shown} language={language}>
          <TextArea
            name="words"
            lengthMax={wordsMax}
            language={language}
            label={sayF('reports.addLabel')}
            value={shown.value('words')}
            problems={shown.problems}
          />
          <Button kind="quiet">{sayF('reports.add')}</Button>
        </Form>
        <h2>{sayEscalation(language)('title')}</h2>
        <SomebodyElse
          report={report}
          escalations={seen.escalations}
          center={center}
          href={`/tell/status/${params.token}/somebody-else`}
          at={at}
          language={language}
          wordsIn={seen.copy?.language ?? null}
        />
      </>
    ),
  }
}

function JustSent({ seen: { report, sentAs }, language }: { seen: Seen; language: Language }) {
  const say = sayTell(language)
  return (
    <>
      <Panel title={say('sent.title')} referenceLabel={say('sent.reference')} reference={report.reference} />
      {sentAs !== '' && <p>{sentAs ? say('sent.asAccount', { email: sentAs }) : say('sent.asNobody')}</p>}
      <h2>{say('sent.nextTitle')}</h2>
      <NeutralAnswer language={language} />
      <p>
        <strong>{say('sent.keep')}</strong>
      </p>
    </>
  )
}
