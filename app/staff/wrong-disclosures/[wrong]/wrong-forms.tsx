import { Radios } from '#app/_form/choices.tsx'
import { DateField } from '#app/_form/date-field.tsx'
import { Select, TextArea } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Shown } from '#app/_form/shown.ts'
import type { Asked } from '#app/_page/asked.ts'
import { Card } from '#app/_parts/parts.tsx'
import { wrongDecisions } from '#lib/disclosures/rules/wrong-disclosure.ts'
import type { SeenWrongDisclosure } from '#lib/disclosures/see/see-wrong-disclosures.ts'
import { sayWrong } from '#lib/disclosures/words/wrong.ts'

export const factorMax = 2000

interface Props {
  readonly seen: SeenWrongDisclosure
  readonly asked: Asked
}

export function WeighForm({ seen, asked: { language, form } }: Props) {
  const say = sayWrong(language)
  const shown = form('wrong-weigh')
  return (
    <Card>
      <h2>{say('weigh.title')}</h2>
      <p>{say('weigh.lead')}</p>
      <Form name="wrong-weigh" shown={shown} language={language}>
        <Stood seen={seen} />
        {(['nature', 'whoGotIt', 'acquired', 'mitigated'] as const).map((name) => (
          <Words
            key={name}
            name={name}
            label={say(`weigh.${name}`)}
            value={seen[name]}
            shown={shown}
            language={language}
          />
        ))}
        <Radios
          name="decision"
          label={say('weigh.decision')}
          value={shown.value('decision', seen.decision ?? '')}
          options={[
            { value: '', label: say('weigh.undecided') },
            ...wrongDecisions.map((value) => ({ value: value as string, label: say(`weigh.decisions.${value}`) })),
          ]}
          problems={shown.problems}
        />
        <Words name="reason" label={say('weigh.reason')} value={seen.decisionWords} shown={shown} language={language} />
        <p>{say('weigh.yearly')}</p>
        <Button>{say('weigh.save')}</Button>
      </Form>
    </Card>
  )
}

export function NoteForm({ seen, asked: { language, form } }: Props) {
  const say = sayWrong(language)
  const shown = form('wrong-note')
  const isStillTheirs = seen.owners.some(({ id }) => id === seen.ownerId)
  return (
    <Card>
      <h2>{say('note.title')}</h2>
      <Form name="wrong-note" shown={shown} language={language}>
        <Stood seen={seen} />
        <Words name="note" label={say('note.words')} shown={shown} language={language} />
        <DateField
          name="letterOn"
          label={say('note.letterOn')}
          language={language}
          value={(part) => shown.value(part)}
          problems={shown.problems}
        />
        <Select
          name="owner"
          label={say('note.owner')}
          value={shown.value('owner', isStillTheirs ? seen.ownerId : '')}
          options={seen.owners.map(({ id, name }) => ({ value: id as string, label: name }))}
          problems={shown.problems}
        />
        <Button kind="quiet">{say('note.save')}</Button>
      </Form>
    </Card>
  )
}

export function CloseWrong({ seen, asked: { language, form } }: Props) {
  const say = sayWrong(language)
  const shown = form('wrong-close')
  return (
    <Card>
      <h2>{say('close.title')}</h2>
      <Form name="wrong-close" shown={shown} language={language}>
        <Stood seen={seen} />
        <Words name="closingNote" label={say('close.words')} shown={shown} language={language} />
        <Button kind="warn">{say('close.save')}</Button>
      </Form>
    </Card>
  )
}

/** When it was changed last, as this page shows it. */
function Stood({ seen }: { readonly seen: SeenWrongDisclosure }) {
  return <Hidden name="wasAt" value={seen.changedAt.toISOString()} />
}

interface WordsProps {
  readonly name: string
  readonly label: string
  readonly value?: string
  readonly shown: Shown
  readonly language: Asked['language']
}

function Words({ name, label, value = '', shown, language }: WordsProps) {
  return (
    <TextArea
      name={name}
      rows={2}
      lengthMax={factorMax}
      language={language}
      label={label}
      value={shown.value(name, value)}
      problems={shown.problems}
    />
  )
}
