import { z } from 'zod'
import { actingForm } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { document, nothing } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { openLinkToken } from '#lib/auth/secret.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'
import { signInWith } from '../../sign-in-with.ts'

/** Opening the link, by a person or by a mail scanner, uses nothing up and asks the database nothing. */
export const GET = document('public', nothing, signInLink)

/**
 * The button uses the link up. A link that opens nothing leads to the page where the code of its letter can be typed.
 */
export const POST = actingForm(
  'public',
  {
    name: 'sign-in-link',
    shape: z.object({ token: z.string() }),
    page: '/sign-in/code',
    keptAs: 'sign-in-code',
  },
  async (viewer, { token }, given) => {
    const attemptId = openLinkToken('sign-in-link', token)
    if (attemptId === null) return { problems: [{ field: 'code', key: 'wrong_code' }] }
    return signInWith({ attemptId }, viewer, given)
  },
)

function signInLink(_seen: unknown, { language, form }: Asked): Page {
  const say = saySignIn(language)
  return {
    title: say('linkTitle'),
    lead: say('linkLead'),
    current: 'signIn',
    main: (
      <>
        <Form name="sign-in-link" shown={form('sign-in-link')} language={language}>
          <Button>{say('enter')}</Button>
        </Form>
      </>
    ),
  }
}
