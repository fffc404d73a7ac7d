import { Checkboxes, Radios } from '#app/_form/choices.tsx'
import { DateField } from '#app/_form/date-field.tsx'
import { Select, TextArea, TextField } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Card } from '#app/_parts/parts.tsx'
import { topics } from '#lib/consent/topic.ts'
import { citationOf, exceptionalBases } from '#lib/exceptions/rules/basis.ts'
import type { SeenClientExceptional } from '#lib/exceptions/see/see-exceptional.ts'
import { sayExceptional } from '#lib/exceptions/words/exceptional.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { inWords } from '#lib/i18n/known.ts'

/** Stands for whoever is named in a field of its own. */
export const somebodyElse = 'other'
export const contentMax = 2000
export const groundMax = 1000

/** On what ground something was told, to whom, exactly what, and why. */
export function RecordForm({ seen, asked: { language, form } }: { seen: SeenClientExceptional; asked: Asked }) {
  const say = sayExceptional(language)
  const shown = form('exceptional-record')
  const { problems } = shown
  return (
    <Card>
      <h2>{say('add')}</h2>
      <p>{say('addLead')}</p>
      <Form name="exceptional-record" shown={shown} language={language}>
        <Radios
          name="basis"
          label={say('basis')}
          value={shown.value('basis')}
          options={exceptionalBases.map((value) => ({
            value,
            label: say(`bases.${value}`),
            hint: citationOf[value],
          }))}
          problems={problems}
        />
        <Select
          name="whom"
          label={say('whom')}
          value={shown.value('whom')}
          options={[
            { value: '', label: say('choose') },
            ...seen.people.map(({ familyMemberId, name, relationship }) => ({
              value: familyMemberId as string,
              label: `${name} (${inWords('relationships', relationship, language)})`,
            })),
            { value: somebodyElse, label: say('other') },
          ]}
          problems={problems}
        />
        <TextField name="otherName" label={say('otherName')} value={shown.value('otherName')} problems={problems} />
        <TextField name="relationship" label={say('role')} value={shown.value('relationship')} problems={problems} />
        <Checkboxes
          name="topics"
          label={say('topics')}
          values={shown.values('topics')}
          options={topics.map((value) => ({ value, label: sayConsent(language)(`topics.${value}.name`) }))}
          problems={problems}
        />
        <TextArea
          name="said"
          rows={3}
          lengthMax={contentMax}
          language={language}
          label={say('content')}
          hint={say('contentHint')}
          value={shown.value('said')}
          problems={problems}
        />
        <TextArea
          name="reason"
          rows={2}
          lengthMax={groundMax}
          language={language}
          label={say('reason')}
          value={shown.value('reason')}
          problems={problems}
        />
        <DateField
          name="day"
          label={say('day')}
          language={language}
          value={(part) => shown.value(part)}
          problems={problems}
        />
        <TextField name="clock" width={10} label={say('clock')} value={shown.value('clock')} problems={problems} />
        <Button>{say('save')}</Button>
      </Form>
    </Card>
  )
}
