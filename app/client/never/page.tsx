import { redirect } from 'next/navigation'
import { shownForm } from '#app/_form/attempt.ts'
import { Radios } from '#app/_form/choices.tsx'
import { Select } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { Card } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import { lifeAreas, topics } from '#lib/consent/topic.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { seeNeverList } from '#lib/releases/see/see-never-list.ts'
import { add, remove } from './actions.ts'

interface Props {
  readonly searchParams: Promise<{ again?: string }>
}

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(sayClientLife(language)('never.title'), language, Boolean((await searchParams).again))
}

export default guarded(async function Never({ searchParams }: Props) {
  const language = await requestLanguage()
  const viewer = await viewerFor('client')
  const seen = await seeNeverList(viewer)
  if (!seen) redirect('/sign-in')
  const say = sayClientLife(language)
  const sayC = sayConsent(language)
  const form = await shownForm(viewer, 'never-add', await searchParams, language)
  return (
    <Page audience="client" language={language} current="sharing" back="/client/sharing">
      <h1>{say('never.title')}</h1>
      <p className="ajar-lead">{say('never.lead')}</p>
      {seen.entries.length === 0 && <p>{say('never.none')}</p>}
      {seen.entries.map((entry) => (
        <Card key={entry.id}>
          <p>
            <strong>{sayC(`topics.${entry.topic}.name`)}</strong>
            {entry.area && `, ${sayC(`areas.${entry.area}`)}`}: {entry.name ?? say('never.everyone')}
          </p>
          <p className="ajar-kicker">
            {say('never.since', { date: writtenDate(entry.fromAt, language, seen.timeZone) })}
          </p>
          <Form action={remove} formKey={crypto.randomUUID()} language={language}>
            <Hidden name="entry" value={entry.id} />
            <Button kind="quiet">{say('never.remove')}</Button>
          </Form>
        </Card>
      ))}
      <h2>{say('never.add')}</h2>
      <Form action={add} formKey={form.key} problems={form.problems} language={language}>
        <Radios
          name="topic"
          label={say('never.topic')}
          value={form.value('topic')}
          options={topics.map((value) => ({ value, label: sayC(`topics.${value}.name`) }))}
          problems={form.problems}
        />
        <Select
          name="area"
          label={say('never.area')}
          value={form.value('area')}
          options={[
            { value: '', label: say('never.allAreas') },
            ...lifeAreas.map((value) => ({ value, label: sayC(`areas.${value}`) })),
          ]}
        />
        <Select
          name="familyMember"
          label={say('never.person')}
          value={form.value('familyMember')}
          options={[
            { value: '', label: say('never.everyone') },
            ...seen.people.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Button>{say('never.save')}</Button>
      </Form>
    </Page>
  )
})
