import { z } from 'zod'
import { TextField } from '#app/_form/field.tsx'
import { actingForm } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { document, nothing } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { codeMinutes } from '#lib/sign-in/rules/sign-in-code.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'
import { sixDigits } from '../shapes.ts'
import { signInWith } from '../sign-in-with.ts'

export const GET = document('public', nothing, enterCode)

export const POST = actingForm(
  'public',
  { name: 'sign-in-code', shape: z.object({ code: sixDigits }) },
  (viewer, { code }, given) => signInWith({ code }, viewer, given),
)

/** The same for every address: known, new, misspelt, or past the limit. */
function enterCode(_seen: unknown, { language, form }: Asked): Page {
  const say = saySignIn(language)
  const shown = form('sign-in-code')
  return {
    title: say('codeTitle'),
    lead: say('codeLead', { minutes: codeMinutes }),
    current: 'signIn',
    back: '/sign-in',
    main: (
      <>
        <Form name="sign-in-code" shown={shown} language={language}>
          <TextField
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            width={10}
            label={say('code')}
            hint={say('codeHint')}
            value={shown.value('code')}
            problems={shown.problems}
          />
          <Button>{say('enter')}</Button>
        </Form>
        <p>
          {say('noLetter')} <a href="/sign-in">{say('askAgain')}</a>.
        </p>
      </>
    ),
  }
}
