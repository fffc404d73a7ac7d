import { z } from 'zod'
import { TextField } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import { text } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import type { Page } from '#app/_page/page.ts'
import { namesNobodyElse } from '#lib/reports/rules/people-named.ts'
import { sayTell } from '#lib/reports/words/tell.ts'

/** What is sent along with whose report it is. */
export const addingPerson = z.object({
  aboutName: text('say_who').refine((name) => !namesNobodyElse(name), { error: 'say_who' }),
})

/** The page on which the writer of a report names somebody else whom it is about. */
export function addPersonPage(name: string, back: string, { language, form }: Asked): Page {
  const say = sayTell(language)
  const shown = form(name)
  return {
    title: say('several.title'),
    lead: say('several.lead'),
    back,
    main: (
      <Form name={name} shown={shown} language={language}>
        <TextField
          name="aboutName"
          label={say('several.name')}
          value={shown.value('aboutName')}
          problems={shown.problems}
        />
        <Button>{say('several.send')}</Button>
      </Form>
    ),
  }
}
