import { z } from 'zod'
import { Radios } from '#app/_form/choices.tsx'
import { TextField } from '#app/_form/field.tsx'
import { form } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import { choice, optionalClockTime } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import type { OwnAccount } from '#lib/disclosure/own-data.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { setRhythm } from '#lib/people/do/set-rhythm.ts'
import { rhythms } from '#lib/people/rules/rhythms.ts'

const rhythm = () => choice(rhythms, 'choose_one')

export const rhythmForm = form(
  'family',
  {
    name: 'rhythm',
    says: 'itself',
    shape: z.object({
      answers: rhythm(),
      meetings: rhythm(),
      quietFrom: optionalClockTime(),
      quietUntil: optionalClockTime(),
    }),
    done: '/family/account?saved=1',
  },
  setRhythm,
)

/** When letters leave: each at once, or once a day as one; and the hours in which none does. */
export function RhythmForm({ seen, asked: { language, form: shownOf } }: { seen: OwnAccount; asked: Asked }) {
  const say = sayFamily(language)
  const shown = shownOf('rhythm')
  const options = rhythms.map((value) => ({ value, label: say(`account.rhythms.${value}`) }))
  return (
    <Form name="rhythm" shown={shown} language={language}>
      <h2>{say('account.rhythmTitle')}</h2>
      <p>{say('account.rhythmLead')}</p>
      {(['answers', 'meetings'] as const).map((kind) => (
        <Radios
          key={kind}
          name={kind}
          label={say(`account.rhythmOf.${kind}`)}
          value={shown.value(kind, seen.rhythm?.[kind] ?? 'at_once')}
          problems={shown.problems}
          options={options}
        />
      ))}
      {(['quietFrom', 'quietUntil'] as const).map((name) => (
        <TextField
          key={name}
          name={name}
          label={say(`account.${name}`)}
          hint={say('account.quietHint')}
          width={10}
          value={shown.value(name, seen.rhythm?.[name] ?? '')}
          problems={shown.problems}
        />
      ))}
      <Button kind="quiet">{say('account.rhythmSave')}</Button>
    </Form>
  )
}
