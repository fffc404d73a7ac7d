import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { shownForm } from '#app/_form/attempt.ts'
import { TextArea } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { Messages, Note } from '#app/_parts/parts.tsx'
import { Notice, Part2 } from '#app/_parts/shared-person/notices.tsx'
import { ReportTimeline } from '#app/_parts/tell/report-timeline.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import type { Place } from '#lib/consent/rule-pack.ts'
import { type OwnAnswer, seeOwnReport } from '#lib/family/see/see-own-report.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { addToReport } from './actions.ts'

interface Props {
  readonly params: Promise<{ id: string }>
  readonly searchParams: Promise<{ again?: string; added?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(sayFamily(language)('reports.title'), language, Boolean((await searchParams).again))
}

export default guarded(async function Report({ params, searchParams }: Props) {
  const language = await requestLanguage()
  const viewer = await viewerFor('family')
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) notFound()
  const seen = await seeOwnReport(viewer, id.data)
  if (!seen) redirect('/sign-in')
  const { report } = seen
  if (!report) notFound()
  const say = sayFamily(language)
  const { timeZone } = seen.center
  const asked = await searchParams
  const form = await shownForm(viewer, 'report-addition', asked, language)
  const messages = [
    ...seen.ownWords.map(({ words, at }) => ({ id: at, from: say('reports.you'), at, words, isMine: true })),
    ...seen.answers.map((answer) => {
      const at = answer.neutral ? answer.writtenAt : answer.reply.writtenAt
      return {
        id: at,
        from: say('reports.staff'),
        at,
        words: answer.neutral ? sayConsent(language)(`neutralReplies.${answer.neutral}`) : answer.reply.words,
        isMine: false,
        after: <Notices answer={answer} place={seen.center.place} language={language} />,
      }
    }),
  ].sort((a, b) => a.at.localeCompare(b.at))
  return (
    <Page audience="family" language={language} current="reports" back="/family/reports">
      <h1>{say('reports.about', { name: report.aboutName })}</h1>
      <p className="ajar-kicker">{say('reports.reference', { reference: report.reference })}</p>
      {asked.added && (
        <Note tone="good">
          <p>{say('reports.added')}</p>
        </Note>
      )}
      <ReportTimeline report={report} language={language} timeZone={timeZone} />
      <h2>{say('reports.answers')}</h2>
      <Messages messages={messages.map((each) => ({ ...each, at: writtenTime(each.at, language, timeZone) }))} />
      {seen.answers.length === 0 && <p>{say('reports.noAnswer')}</p>}
      <h2>{say('reports.addTitle')}</h2>
      <Form action={addToReport} formKey={form.key} problems={form.problems} language={language}>
        <Hidden name="id" value={report.id} />
        <TextArea name="words" label={say('reports.addLabel')} value={form.value('words')} problems={form.problems} />
        <Button kind="quiet">{say('reports.add')}</Button>
      </Form>
    </Page>
  )
})

/** Staff's own words tell as a page does, and come with the same notices; a neutral sentence needs none. */
function Notices({ answer, place, language }: { answer: OwnAnswer; place: Place; language: Language }) {
  if (answer.neutral) return null
  return (
    <>
      <Notice place={place} language={language} />
      {answer.reply.topics.includes('substance_use') && <Part2 person={answer.about} language={language} />}
    </>
  )
}
