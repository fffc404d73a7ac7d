import { z } from 'zod'
import { TextField } from '#app/_form/field.tsx'
import { actingForm } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { document, nothing } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { sessionCookie } from '#lib/auth/session-cookie.ts'
import { confirmSecondFactor } from '#lib/sign-in/do/confirm-second-factor.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'
import { digits, ownPath } from '../shapes.ts'

export const GET = document('public', nothing, secondFactor)

// Nobody counts as staff before the second factor, so the sender is known by their session alone.
export const POST = actingForm(
  'public',
  { name: 'second-factor', shape: z.object({ code: digits, returnTo: ownPath }) },
  async (viewer, { code, returnTo }, { key, cookies }) => {
    if (!viewer.session) return { returnTo: '/sign-in' }
    const confirmed = await confirmSecondFactor(viewer, { code, key })
    if (!confirmed.ok)
      return { problems: [{ field: 'code', key: confirmed.refusal }], values: { returnTo: [returnTo] } }
    cookies.push(await sessionCookie(confirmed.value.token))
    return { returnTo: returnTo || '/staff' }
  },
)

function secondFactor(_seen: unknown, { language, query, form }: Asked): Page {
  const say = saySignIn(language)
  const shown = form('second-factor')
  return {
    title: say('secondTitle'),
    lead: say('secondLead'),
    current: 'signIn',
    crisis: false,
    main: (
      <>
        <Form name="second-factor" shown={shown} language={language}>
          <Hidden name="returnTo" value={shown.value('returnTo', query.get('returnTo') ?? '')} />
          <TextField
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            width={10}
            label={say('code')}
            hint={say('codeHint')}
            problems={shown.problems}
          />
          <Button>{say('enter')}</Button>
        </Form>
      </>
    ),
  }
}
