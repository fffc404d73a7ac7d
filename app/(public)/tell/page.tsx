import { shownForm } from '#app/_form/attempt.ts'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { publicViewer } from '#app/_page/viewer.ts'
import { Card } from '#app/_parts/parts.tsx'
import { discardReport, startReport } from '#app/_parts/tell/actions.ts'
import { writtenTime } from '#app/_parts/written-date.ts'
import { standardNumbers } from '#lib/reports/rules/clock.ts'
import { seeDrafts } from '#lib/reports/see/see-drafts.ts'
import { sayTell } from '#lib/reports/words/tell.ts'

interface Props {
  readonly searchParams: Promise<{ again?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(sayTell(language)('title'), language, Boolean((await searchParams).again))
}

export default guarded(async function Tell({ searchParams }: Props) {
  const language = await requestLanguage()
  const say = sayTell(language)
  const viewer = await publicViewer()
  const form = await shownForm(viewer, 'tell-start', await searchParams, language)
  const drafts = await seeDrafts(viewer)
  return (
    <Page audience="public" language={language} current="tell">
      <h1>{say('title')}</h1>
      <p className="ajar-lead">{say('lead')}</p>
      <h2>{say('before')}</h2>
      <ul>
        <li>
          <strong>{say('beforeDanger')}</strong>
        </li>
        <li>{say('beforeRead', standardNumbers)}</li>
        <li>{say('beforeSilent')}</li>
        <li>{say('beforeKept')}</li>
      </ul>
      {drafts.map((draft) => {
        const begun = say('goOnAt', { date: writtenTime(draft.updatedAt, language, draft.timeZone) })
        return (
          <Card key={draft.id}>
            <p className="ajar-kicker">{begun}</p>
            <p>
              <a href={`/tell/${draft.id}/about`}>{say('goOn')}</a>
            </p>
            <Form action={discardReport} formKey={crypto.randomUUID()} language={language} label={begun}>
              <Hidden name="draft" value={draft.id} />
              <Button kind="quiet">{say('discard')}</Button>
            </Form>
          </Card>
        )
      })}
      <Form action={startReport} formKey={form.key} problems={form.problems} language={language}>
        <Button>{say('start')}</Button>
      </Form>
    </Page>
  )
})
