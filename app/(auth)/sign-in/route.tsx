import { z } from 'zod'
import { TextField } from '#app/_form/field.tsx'
import { actingForm } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { networkOf } from '#app/_form/network.ts'
import { email } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { seeOther } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { PhoneNumber } from '#app/_parts/call.tsx'
import { Link } from '#app/_parts/link.tsx'
import { knownSecretsOf } from '#lib/auth/session-cookie.ts'
import { config } from '#lib/config/config.ts'
import { requestSignInCode } from '#lib/sign-in/do/request-sign-in-code.ts'
import { ownReturnTo } from '#lib/sign-in/rules/return-to.ts'
import { isAlive } from '#lib/sign-in/see/is-alive.ts'
import { type CodePage, seeCodePage } from '#lib/sign-in/see/see-code-page.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'
import { ownPath } from './shapes.ts'

/**
 * Asks for what was typed before only where somebody wants to change it. Whoever is signed in already and only wants to
 * go on to a page of theirs, goes on.
 */
export const GET = document(
  'public',
  async (viewer, { query }) => {
    const returnTo = query.has('change') ? '' : ownReturnTo(query.get('returnTo'))
    const audience = (['family', 'client'] as const).find((room) => returnTo.split(/[/?#]/)[1] === room)
    if (audience && viewer.session && (await isAlive({ ...viewer, audience }))) seeOther(returnTo)
    return {
      ...(query.has('change') ? await seeCodePage(viewer) : { asked: null }),
      hasProvider: config.staffProvider(viewer.host ?? null) !== null,
    }
  },
  signIn,
)

export const POST = actingForm(
  'public',
  { name: 'sign-in', says: 'next', shape: z.object({ email: email('enter_email'), returnTo: ownPath }) },
  async (viewer, wish, { language, request }) => {
    const from = { network: networkOf(request), held: knownSecretsOf(request) }
    await requestSignInCode(viewer, { ...wish, ...from, language })
    return { returnTo: '/sign-in/code' }
  },
)

function signIn(
  { asked, hasProvider }: Pick<CodePage, 'asked'> & { hasProvider: boolean },
  { language, query, form, face }: Asked,
): Page {
  const say = saySignIn(language)
  const shown = form('sign-in')
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'signIn',
    main: (
      <>
        <Form name="sign-in" shown={shown} language={language}>
          <Hidden name="returnTo" value={shown.value('returnTo', query.get('returnTo') ?? '')} />
          <TextField
            name="email"
            type="email"
            autoComplete="email"
            label={say('email')}
            value={shown.value('email', asked?.email)}
            problems={shown.problems}
          />
          <Button>{say('send')}</Button>
        </Form>
        <p>{say('newHere')}</p>
        {face && (
          <p>
            {say('noEmail')} <PhoneNumber phone={face.phone} />
          </p>
        )}
        {hasProvider && (
          <p>
            <Link href="/sign-in/work">{say('workLink')}</Link>
          </p>
        )}
      </>
    ),
  }
}
