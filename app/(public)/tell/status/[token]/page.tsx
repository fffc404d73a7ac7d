import { notFound } from 'next/navigation'
import { shownForm } from '#app/_form/attempt.ts'
import { TextArea } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { publicViewer } from '#app/_page/viewer.ts'
import { Messages, NeutralAnswer, Note, Panel } from '#app/_parts/parts.tsx'
import { addToSent } from '#app/_parts/tell/actions.ts'
import { ReportTimeline } from '#app/_parts/tell/report-timeline.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { standardNumbers } from '#lib/reports/rules/clock.ts'
import { seeReportStatus } from '#lib/reports/see/see-report-status.ts'
import { sayTell } from '#lib/reports/words/tell.ts'

interface Props {
  readonly params: Promise<{ token: string }>
  readonly searchParams: Promise<{ again?: string; sent?: string; added?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(sayTell(language)('status.title'), language, Boolean((await searchParams).again))
}

export default guarded(async function ReportStatus({ params, searchParams }: Props) {
  const language = await requestLanguage()
  const viewer = await publicViewer()
  const token = decodeURIComponent((await params).token)
  const seen = await seeReportStatus(viewer, token)
  if (!seen) notFound()
  const say = sayTell(language)
  const sayF = sayFamily(language)
  const asked = await searchParams
  const form = await shownForm(viewer, 'tell-add', asked, language)
  const words = [{ id: seen.report.id, words: seen.report.words, at: seen.report.receivedAt }, ...seen.additions]
  return (
    <Page audience="public" language={language} current="tell">
      {asked.sent ? (
        <>
          <Panel title={say('sent.title')} referenceLabel={say('sent.reference')} reference={seen.report.reference} />
          {seen.sentAs !== '' && (
            <p>{seen.sentAs ? say('sent.asAccount', { email: seen.sentAs }) : say('sent.asNobody')}</p>
          )}
          <h2>{say('sent.nextTitle')}</h2>
          <p>{say('sent.nextRead', standardNumbers)}</p>
          <NeutralAnswer language={language} />
          <p>
            <strong>{say('sent.keep')}</strong> {say('sent.print')}
          </p>
        </>
      ) : (
        <>
          <h1>{say('status.title')}</h1>
          <p className="ajar-lead">{say('status.lead')}</p>
          <p className="ajar-kicker">{sayF('reports.reference', { reference: seen.report.reference })}</p>
        </>
      )}
      {asked.added && (
        <Note tone="good">
          <p>{sayF('reports.added')}</p>
        </Note>
      )}
      <ReportTimeline report={seen.report} language={language} timeZone={seen.timeZone} />
      <h2>{sayF('reports.yourWords')}</h2>
      <Messages
        messages={words.map((each) => ({
          id: each.id,
          from: sayF('reports.you'),
          at: writtenTime(each.at, language, seen.timeZone),
          words: each.words,
          isMine: true,
        }))}
      />
      <h2>{sayF('reports.addTitle')}</h2>
      <Form action={addToSent} formKey={form.key} problems={form.problems} language={language}>
        <Hidden name="token" value={token} />
        <TextArea name="words" label={sayF('reports.addLabel')} value={form.value('words')} problems={form.problems} />
        <Button kind="quiet">{sayF('reports.add')}</Button>
      </Form>
    </Page>
  )
})
