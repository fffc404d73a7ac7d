import { TextArea } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Card } from '#app/_parts/parts.tsx'
import { reasonMax } from '#app/staff/_parts/saved-figures.tsx'
import { sayReleaseFile } from '#lib/fhir/words/release-file.ts'
import type { SeenRelease } from './change-form.tsx'

/** Where somebody saves the form for another system, and says why. */
export function SaveForm({ release, asked }: { release: SeenRelease; asked: Asked }) {
  const { language } = asked
  const say = sayReleaseFile(language)
  const shown = asked.form('release-save')
  if (!release.rights.has('read_accounting')) return null
  return (
    <Card>
      <h2>{say('title')}</h2>
      <p>{say('lead')}</p>
      <Form name="release-save" shown={shown} language={language}>
        <TextArea
          name="reason"
          rows={2}
          lengthMax={reasonMax}
          language={language}
          label={say('why')}
          value={shown.value('reason')}
          problems={shown.problems}
        />
        <Button kind="quiet">{say('save')}</Button>
      </Form>
    </Card>
  )
}
