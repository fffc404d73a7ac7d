import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Note } from '#app/_parts/parts.tsx'
import { sayHolds } from '#lib/holds/words/holds.ts'
import type { Language } from '#lib/i18n/language.ts'

/** A way to say that a form was signed under pressure, folded away: whoever pressured them may look on. */
export function SayPressured({ name, asked: { language, form } }: { name: string; asked: Asked }) {
  const say = sayHolds(language)
  return (
    <details>
      <summary>{say('pressured.summary')}</summary>
      <p>{say('pressured.lead', { name })}</p>
      <Form name="say-pressured" shown={form('say-pressured')} language={language}>
        <Button kind="quiet">{say('pressured.press')}</Button>
      </Form>
    </details>
  )
}

/** What happens after it was said. */
export function SaidPressured({ name, language }: { name: string; language: Language }) {
  const say = sayHolds(language)
  return (
    <Note tone="good">
      <p>{say('pressured.done', { name })}</p>
      <p>{say('pressured.later')}</p>
    </Note>
  )
}
