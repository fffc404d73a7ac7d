import { z } from 'zod'
import { actingForm } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { document, nothing } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { openLinkToken } from '#lib/auth/secret.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'
import { signInWith } from '../../sign-in-with.ts'

/** Opening this, by a person or a mail scanner, uses nothing up and asks nothing of the database. */
export const GET = document('public', nothing, signInLink)

/** The button behind the link uses it up. A link that opens nothing leads to where its letter's code can be typed. */
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
    current: 'signIn',
    main: (
      <>
        <h1>{say('linkTitle')}</h1>
        <p className="ajar-lead">{say('linkLead')}</p>
        <Form name="sign-in-link" shown={form('sign-in-link')} language={language}>
          <Button>{say('enter')}</Button>
        </Form>
      </>
    ),
  }
}
