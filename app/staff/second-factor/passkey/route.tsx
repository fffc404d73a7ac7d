import { z } from 'zod'
import { TextField } from '#app/_form/field.tsx'
import { actingForm } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { optionalText } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { seeOther } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { PasskeyAnswer } from '#app/_parts/passkey-answer.tsx'
import { aboutNobody } from '#lib/audit/rules/kept.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { addPasskey } from '#lib/second-factor/do/add-passkey.ts'
import { secondFactorPage } from '#lib/second-factor/rules/step-up.ts'
import { seeNewPasskey } from '#lib/second-factor/see/see-new-passkey.ts'
import { saySecondFactor } from '#lib/second-factor/words/second-factor.ts'
import { letIn } from '../../../(auth)/sign-in/let-in.ts'
import { ownPath, passkeyAnswer } from '../../../(auth)/sign-in/shapes.ts'
import { afterAdding } from '../after-adding.ts'
import { SetUpWord, typedWord } from '../set-up-word.tsx'

export const GET = document('staff', aboutNobody(seePasskey), newPasskey)

const typedName = optionalText(60)

// Whoever sets their first factor up does not count as staff yet, so the sender is known by their session alone.
export const POST = actingForm(
  'public',
  {
    name: 'new-passkey',
    shape: z.object({ answer: passkeyAnswer, name: typedName, word: typedWord, returnTo: ownPath }),
  },
  async (viewer, { answer, name, word, returnTo }, given) => {
    const added = await addPasskey(viewer, {
      answer,
      name: name || saySecondFactor(given.language)('passkey.plain'),
      word,
      key: given.key,
    })
    const field = !added.ok && added.refusal === 'wrong_word' ? 'word' : ''
    return letIn(added, { returnTo, field, values: { name: [name], word: [word] } }, given)
  },
)

async function seePasskey(viewer: Viewer<'staff'>) {
  const own = await seeNewPasskey(viewer)
  if (own === 'step_up') seeOther(secondFactorPage('/staff/second-factor/passkey'))
  return own
}

function newPasskey(own: NonNullable<Awaited<ReturnType<typeof seePasskey>>>, { language, query, form }: Asked): Page {
  const say = saySecondFactor(language)
  const shown = form('new-passkey')
  return {
    title: say('passkey.title'),
    lead: say('passkey.lead'),
    current: 'today',
    back: '/staff/second-factor',
    asksForPasskey: true,
    main: (
      <>
        <Form name="new-passkey" shown={shown} language={language}>
          <Hidden name="returnTo" value={shown.value('returnTo', afterAdding(own.hasFactor, query))} />
          <PasskeyAnswer asks="make" options={own.options} />
          {own.needsWord && <SetUpWord shown={shown} language={language} />}
          <TextField
            name="name"
            width={20}
            label={say('passkey.name')}
            hint={say('passkey.nameHint')}
            value={shown.value('name')}
            problems={shown.problems}
          />
          <Button>{say('passkey.make')}</Button>
        </Form>
      </>
    ),
  }
}
