import { z } from 'zod'
import { Select } from '#app/_form/field.tsx'
import { form, oneOf } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Card } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import { addConflict } from '#lib/conflicts/do/add-conflict.ts'
import { endConflict } from '#lib/conflicts/do/end-conflict.ts'
import { seeOwnConflicts } from '#lib/conflicts/see/see-own-conflicts.ts'
import { sayConflicts } from '#lib/conflicts/words/conflicts.ts'
import { inWords } from '#lib/i18n/known.ts'

type Conflicts = NonNullable<Awaited<ReturnType<typeof seeOwnConflicts>>>

interface PartProps {
  readonly seen: Conflicts
  readonly asked: Asked
}

export const GET = document('client', seeOwnConflicts, conflicts)

export const POST = oneOf(
  form('client', { name: 'conflict-add', shape: z.object({ staff: uuid('choose_staff') }) }, addConflict),
  form(
    'client',
    { name: 'conflict-end', says: 'removed', shape: z.object({ conflict: uuid('not_possible') }) },
    endConflict,
  ),
)

function conflicts(seen: Conflicts, asked: Asked): Page {
  const say = sayConflicts(asked.language)
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'sharing',
    back: '/client/sharing',
    main: (
      <>
        <p>{say('who')}</p>
        <Named seen={seen} asked={asked} />
        <h2>{say('add')}</h2>
        <NameSomebody seen={seen} asked={asked} />
        <Earlier seen={seen} asked={asked} />
      </>
    ),
  }
}

function Named({ seen, asked: { language, form } }: PartProps) {
  const say = sayConflicts(language)
  if (seen.named.length === 0) return <p>{say('none')}</p>
  return seen.named.map((each) => (
    <Card key={each.id}>
      <p>
        <strong>{each.name}</strong>, {inWords('titles', each.title, language)}
      </p>
      <p className="ajar-kicker">
        {say('since', { date: writtenDate(each.fromAt, language, seen.timeZone) })}.{' '}
        {say(each.byClient ? 'byClient' : 'byCenter')}
      </p>
      {each.byClient && (
        <Form name="conflict-end" shown={form('conflict-end', { conflict: each.id })} language={language}>
          <Hidden name="conflict" value={each.id} />
          <Button kind="quiet">{say('end')}</Button>
        </Form>
      )}
    </Card>
  ))
}

function NameSomebody({ seen, asked: { language, form } }: PartProps) {
  const say = sayConflicts(language)
  const shown = form('conflict-add')
  const staff = seen.staff.map(({ id, name, title }) => ({
    value: id,
    label: `${name}, ${inWords('titles', title, language)}`,
  }))
  return (
    <Form name="conflict-add" shown={shown} language={language}>
      <Select
        name="staff"
        label={say('staff')}
        value={shown.value('staff')}
        options={[{ value: '', label: say('choose') }, ...staff]}
        problems={shown.problems}
      />
      <Button>{say('save')}</Button>
    </Form>
  )
}

function Earlier({ seen, asked: { language } }: PartProps) {
  const say = sayConflicts(language)
  const date = (at: Date) => writtenDate(at, language, seen.timeZone)
  if (seen.earlier.length === 0) return null
  return (
    <>
      <h2>{say('earlier')}</h2>
      <ul>
        {seen.earlier.map((each) => (
          <li key={each.id}>
            {each.name}. {say('ended', { from: date(each.fromAt), until: date(each.endedAt!) })}
          </li>
        ))}
      </ul>
    </>
  )
}
