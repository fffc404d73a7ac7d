import { z } from 'zod'
import { TextArea, TextField } from '#app/_form/field.tsx'
import { form } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import { optionalPhone, optionalText, optionalWords, text } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document, nothing } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { askGuide } from '#lib/guide/do/ask-guide.ts'
import { sayGuide } from '#lib/guide/words/guide.ts'
import type { ProblemKey } from '#lib/i18n/forms.ts'
import { languages } from '#lib/i18n/language.ts'

const wordsMax = 2000

export const GET = document('public', nothing, talk)

export const POST = form(
  'public',
  {
    name: 'guide-ask',
    says: 'sent',
    shape: z
      .object({
        yourName: text('enter_name'),
        phone: optionalPhone(),
        callBackWhen: optionalText(),
        words: optionalWords(wordsMax),
        pageLanguage: z.enum(languages),
        network: z.string(),
      })
      .refine(({ phone }) => phone, { path: ['phone'], error: 'say_phone' satisfies ProblemKey }),
    done: '/talk/sent',
    perHour: 30,
  },
  askGuide,
)

/** Where anybody asks the family guide to call. It asks the database nothing. */
function talk(_seen: unknown, { language, form: shownOf }: Asked): Page {
  const say = sayGuide(language)
  const shown = shownOf('guide-ask')
  const field = (name: string) => ({ name, value: shown.value(name), problems: shown.problems })
  return {
    title: say('ask.title'),
    lead: say('ask.lead'),
    main: (
      <>
        <p>{say('ask.what')}</p>
        <Form name="guide-ask" shown={shown} language={language}>
          <TextField {...field('yourName')} autoComplete="name" label={say('ask.name')} />
          <TextField {...field('phone')} type="tel" autoComplete="tel" width={20} label={say('ask.phone')} />
          <TextField {...field('callBackWhen')} label={say('ask.when')} />
          <TextArea
            {...field('words')}
            rows={4}
            lengthMax={wordsMax}
            language={language}
            label={say('ask.words')}
            hint={say('ask.wordsHint')}
          />
          <Button>{say('ask.send')}</Button>
        </Form>
      </>
    ),
  }
}
