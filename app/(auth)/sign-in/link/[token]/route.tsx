import { z } from 'zod'
import { actingForm } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { openLinkToken } from '#lib/auth/secret.ts'
import { codeMinutes } from '#lib/sign-in/rules/sign-in-code.ts'
import { type LinkPage, seeLink } from '#lib/sign-in/see/see-link.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'
import { signInWith } from '../../sign-in-with.ts'

/** Opening the link, by a person or by a mail scanner, uses nothing up. */
export const GET = document('public', (viewer, { params }) => seeLink(viewer, params.token ?? ''), signInLink)

/** The button uses the link up. A link that opens nothing leads back to its page, which says why and what to do. */
export const POST = actingForm(
  'public',
  { name: 'sign-in-link', says: 'next', shape: z.object({ token: z.string() }) },
  async (viewer, { token }, given) => {
    const attemptId = openLinkToken('sign-in-link', token)
    if (attemptId === null) return { problems: [{ field: '', key: 'link_over' }], values: {} }
    return signInWith({ attemptId }, viewer, given)
  },
)

function signInLink({ opened, returnTo }: LinkPage, { language, form }: Asked): Page {
  const say = saySignIn(language)
  const ask = `/sign-in${returnTo && `?returnTo=${encodeURIComponent(returnTo)}`}`
  if (opened === 'over') {
    return {
      title: say('overTitle'),
      lead: say('overLead', { minutes: codeMinutes }),
      current: 'signIn',
      main: (
        <p>
          <Link href={ask}>{say('overAsk')}</Link>
        </p>
      ),
    }
  }
  if (opened === 'elsewhere') {
    return {
      title: say('elsewhereTitle'),
      lead: say('elsewhereLead'),
      current: 'signIn',
      main: (
        <>
          <p>{say('elsewhereCode')}</p>
          <p>
            {say('elsewhereHere')} <Link href={ask}>{say('elsewhereAsk')}</Link>
          </p>
        </>
      ),
    }
  }
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
