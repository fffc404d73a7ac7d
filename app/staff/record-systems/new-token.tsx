import { Checkboxes } from '#app/_form/choices.tsx'
import { DateField } from '#app/_form/date-field.tsx'
import { TextField } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { writtenDay } from '#app/_parts/written-date.ts'
import { systemReads } from '#lib/fhir/rules/system-reads.ts'
import type { SeenSystems } from '#lib/fhir/see/see-systems.ts'
import { saySystems } from '#lib/fhir/words/systems.ts'

/** Where an administrator gives a token to another system. */
export function NewToken({ systems, asked }: { systems: SeenSystems; asked: Asked }) {
  const { language } = asked
  const say = saySystems(language)
  const shown = asked.form('system-token')
  const { problems } = shown
  return (
    <>
      <h2>{say('new')}</h2>
      <Form name="system-token" shown={shown} language={language}>
        <TextField
          name="systemName"
          label={say('systemName')}
          hint={say('systemNameHint')}
          value={shown.value('systemName')}
          problems={problems}
        />
        <Checkboxes
          name="reads"
          label={say('readsWhat')}
          values={shown.values('reads')}
          options={systemReads.map((value) => ({ value, label: say(`what.${value}`) }))}
          problems={problems}
        />
        <DateField
          name="until"
          label={say('untilDay')}
          hint={say('untilHint', { date: writtenDay(systems.lastDay, language) })}
          language={language}
          value={shown.value}
          problems={problems}
        />
        <Button>{say('give')}</Button>
      </Form>
    </>
  )
}
