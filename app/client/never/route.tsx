import { z } from 'zod'
import { Radios } from '#app/_form/choices.tsx'
import { Select } from '#app/_form/field.tsx'
import { form, oneOf } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { choice, optionalChoice, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Card } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import { lifeAreas, topics } from '#lib/consent/topic.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { neverShare } from '#lib/releases/do/never-share.ts'
import { withdrawNeverShare } from '#lib/releases/do/withdraw-never-share.ts'
import { seeNeverList } from '#lib/releases/see/see-never-list.ts'

type NeverList = NonNullable<Awaited<ReturnType<typeof seeNeverList>>>

interface PartProps {
  readonly seen: NeverList
  readonly asked: Asked
}

export const GET = document('client', seeNeverList, never)

const entryToAdd = z.object({
  topic: choice(topics, 'choose_topics'),
  area: optionalChoice(lifeAreas),
  familyMember: z.preprocess((value) => value || undefined, uuid().optional()),
})

export const POST = oneOf(
  form('client', { name: 'never-add', shape: entryToAdd }, neverShare),
  form(
    'client',
    { name: 'never-remove', says: 'removed', shape: z.object({ entry: uuid('not_yours') }) },
    withdrawNeverShare,
  ),
)

function never(seen: NeverList, asked: Asked): Page {
  const say = sayClientLife(asked.language)
  return {
    title: say('never.title'),
    lead: say('never.lead'),
    current: 'sharing',
    back: '/client/sharing',
    main: (
      <>
        <Entries seen={seen} asked={asked} />
        <h2>{say('never.add')}</h2>
        <AddEntry seen={seen} asked={asked} />
      </>
    ),
  }
}

function Entries({ seen, asked: { language, form } }: PartProps) {
  const say = sayClientLife(language)
  const sayC = sayConsent(language)
  if (seen.entries.length === 0) return <p>{say('never.none')}</p>
  return seen.entries.map((entry) => (
    <Card key={entry.id}>
      <p>
        <strong>{sayC(`topics.${entry.topic}.name`)}</strong>
        {entry.area && `, ${sayC(`areas.${entry.area}`)}`}: {entry.name ?? say('never.everyone')}
      </p>
      <p className="ajar-kicker">{say('never.since', { date: writtenDate(entry.fromAt, language, seen.timeZone) })}</p>
      <Form name="never-remove" shown={form('never-remove', { entry: entry.id })} language={language}>
        <Hidden name="entry" value={entry.id} />
        <Button kind="quiet">{say('never.remove')}</Button>
      </Form>
    </Card>
  ))
}

function AddEntry({ seen, asked: { language, form } }: PartProps) {
  const say = sayClientLife(language)
  const sayC = sayConsent(language)
  const shown = form('never-add')
  const areas = lifeAreas.map((value) => ({ value, label: sayC(`areas.${value}`) }))
  const people = seen.people.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Form name="never-add" shown={shown} language={language}>
      <Radios
        name="topic"
        label={say('never.topic')}
        value={shown.value('topic')}
        options={topics.map((value) => ({ value, label: sayC(`topics.${value}.name`) }))}
        problems={shown.problems}
      />
      <Select
        name="area"
        label={say('never.area')}
        value={shown.value('area')}
        options={[{ value: '', label: say('never.allAreas') }, ...areas]}
      />
      <Select
        name="familyMember"
        label={say('never.person')}
        value={shown.value('familyMember')}
        options={[{ value: '', label: say('never.everyone') }, ...people]}
      />
      <Button>{say('never.save')}</Button>
    </Form>
  )
}
