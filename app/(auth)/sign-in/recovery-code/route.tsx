import { z } from 'zod'
import { TextField } from '#app/_form/field.tsx'
import { actingForm } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { optionalText } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document, nothing } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { giveRecoveryCode } from '#lib/second-factor/do/give-recovery-code.ts'
import { saySecondFactor } from '#lib/second-factor/words/second-factor.ts'
import { letIn } from '../let-in.ts'
import { ownPath } from '../shapes.ts'

export const GET = document('public', nothing, recoveryCode)

export const POST = actingForm(
  'public',
  { name: 'recovery-code', says: 'next', shape: z.object({ code: optionalText(60), returnTo: ownPath }) },
  async (viewer, { code, returnTo }, given) =>
    letIn(await giveRecoveryCode(viewer, { code, key: given.key }), { returnTo, field: 'code' }, given),
)

function recoveryCode(_seen: unknown, { language, query, form }: Asked): Page {
  const say = saySecondFactor(language)
  const shown = form('recovery-code')
  return {
    title: say('recovery.title'),
    lead: say('recovery.lead'),
    current: 'signIn',
    crisis: false,
    back: '/sign-in/second-factor',
    main: (
      <>
        <Form name="recovery-code" shown={shown} language={language}>
          <Hidden name="returnTo" value={shown.value('returnTo', query.get('returnTo') ?? '')} />
          <TextField name="code" autoComplete="off" width={20} label={say('recovery.code')} problems={shown.problems} />
          <Button>{say('give.enter')}</Button>
        </Form>
        <p>{say('recovery.none')}</p>
      </>
    ),
  }
}
