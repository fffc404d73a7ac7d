import { z } from 'zod'
import { TextField } from '#app/_form/field.tsx'
import { actingForm } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { seeOther } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { giveAppCode } from '#lib/second-factor/do/give-app-code.ts'
import { setUpPage } from '#lib/second-factor/rules/step-up.ts'
import { seeDoor } from '#lib/second-factor/see/see-door.ts'
import { saySecondFactor } from '#lib/second-factor/words/second-factor.ts'
import { letIn } from '../let-in.ts'
import { digits, ownPath } from '../shapes.ts'

export const GET = document(
  'public',
  async (viewer, { query }) => {
    const door = await seeDoor(viewer)
    if (door && !door.hasFactor) seeOther(setUpPage(ownPath.parse(query.get('returnTo'))))
    return {}
  },
  secondFactor,
)

// Nobody counts as staff before the second factor, so the sender is known by their session alone.
export const POST = actingForm(
  'public',
  { name: 'second-factor', shape: z.object({ code: digits, returnTo: ownPath }) },
  async (viewer, { code, returnTo }, given) =>
    letIn(await giveAppCode(viewer, { code, key: given.key }), { returnTo, field: 'code' }, given),
)

/** The same for everybody who has no second factor to set up, signed in or not. */
function secondFactor(_seen: unknown, { language, query, form }: Asked): Page {
  const say = saySecondFactor(language)
  const shown = form('second-factor')
  return {
    title: say('give.title'),
    lead: say('give.lead'),
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
            label={say('give.code')}
            hint={say('give.codeHint')}
            problems={shown.problems}
          />
          <Button>{say('give.enter')}</Button>
        </Form>
      </>
    ),
  }
}
