import { Radios } from '#app/_form/choices.tsx'
import { Select, TextArea } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Card } from '#app/_parts/parts.tsx'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { holdNotes } from '#lib/holds/rules/hold-event.ts'
import type { SeenHold, seeClientHolds } from '#lib/holds/see/see-holds.ts'
import { sayHolds } from '#lib/holds/words/holds.ts'

export type ClientHolds = FoundBy<typeof seeClientHolds>

/** Stands for everybody where a hold is set. */
export const everybody = 'everybody'

export function PlaceHold({ seen, asked: { language, form } }: { seen: ClientHolds; asked: Asked }) {
  const say = sayHolds(language)
  const shown = form('hold-place')
  return (
    <Card>
      <h2>{say('add')}</h2>
      <p>{say('addLead')}</p>
      <Form name="hold-place" shown={shown} language={language}>
        <Select
          name="whom"
          label={say('whom')}
          value={shown.value('whom')}
          options={[
            { value: '', label: say('choose') },
            ...seen.people.map(({ familyMember, name }) => ({ value: familyMember, label: name })),
            { value: everybody, label: say('everybody') },
          ]}
          problems={shown.problems}
        />
        <Words shown={shown} name="why" label={say('why')} hint={say('whyHint')} language={language} />
        <Button kind="warn">{say('save')}</Button>
      </Form>
    </Card>
  )
}

/** What can be written down about a hold, and what lifts it. */
export function HoldForms({ hold, asked: { language, form } }: { hold: SeenHold; asked: Asked }) {
  const say = sayHolds(language)
  const noting = form('hold-note', { hold: hold.id })
  const lifting = form('hold-lift', { hold: hold.id })
  const kinds = holdNotes.filter(
    (kind) => kind === 'noted' || (kind === 'lift_refused') === (hold.state === 'lift_asked'),
  )
  return (
    <>
      {hold.state === 'lift_asked' && !hold.mayLift && <p>{say('waitsForOther')}</p>}
      {hold.mayLift && (
        <Form name="hold-lift" shown={lifting} language={language}>
          <p>{say('liftLead')}</p>
          <Hidden name="hold" value={hold.id} />
          <Words shown={lifting} name="said" label={say('liftWords')} language={language} />
          <Button>{say('lift')}</Button>
        </Form>
      )}
      <details>
        <summary>{say('note')}</summary>
        <Form name="hold-note" shown={noting} language={language}>
          <Hidden name="hold" value={hold.id} />
          <Radios
            name="kind"
            label={say('noteKind')}
            value={noting.value('kind')}
            options={kinds.map((value) => ({ value, label: say(`notes.${value}`) }))}
            problems={noting.problems}
          />
          <Words shown={noting} name="note" label={say('words')} language={language} />
          <Button kind="quiet">{say('noteSave')}</Button>
        </Form>
      </details>
    </>
  )
}

interface WordsProps {
  readonly shown: ReturnType<Asked['form']>
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly language: Asked['language']
}

function Words({ shown, name, label, hint, language }: WordsProps) {
  return (
    <TextArea
      name={name}
      lengthMax={1000}
      rows={2}
      label={label}
      hint={hint}
      language={language}
      value={shown.value(name)}
      problems={shown.problems}
    />
  )
}
