import QRCode from 'qrcode'
import { z } from 'zod'
import { TextField } from '#app/_form/field.tsx'
import { actingForm } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { seeOther } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { aboutNobody } from '#lib/audit/rules/kept.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { addApp } from '#lib/second-factor/do/add-app.ts'
import { secondFactorPage } from '#lib/second-factor/rules/step-up.ts'
import { seeNewApp } from '#lib/second-factor/see/see-new-app.ts'
import { saySecondFactor } from '#lib/second-factor/words/second-factor.ts'
import { letIn } from '../../../(auth)/sign-in/let-in.ts'
import { digits, ownPath } from '../../../(auth)/sign-in/shapes.ts'
import { afterAdding } from '../after-adding.ts'
import { SetUpWord, typedWord } from '../set-up-word.tsx'

export const GET = document('staff', aboutNobody(seeApp), newApp)

// Whoever sets their first factor up does not count as staff yet, so the sender is known by their session alone.
export const POST = actingForm(
  'public',
  { name: 'new-app', shape: z.object({ set: z.uuid(), code: digits, word: typedWord, returnTo: ownPath }) },
  async (viewer, { set, code, word, returnTo }, given) => {
    const added = await addApp(viewer, { set, code, word, key: given.key })
    const field = !added.ok && added.refusal === 'wrong_word' ? 'word' : 'code'
    return letIn(added, { returnTo, field, values: { set: [set], word: [word] } }, given)
  },
)

async function seeApp(viewer: Viewer<'staff'>, { form }: Asked) {
  const own = await seeNewApp(viewer, form('new-app').value('set', crypto.randomUUID()))
  if (own === 'step_up') seeOther(secondFactorPage('/staff/second-factor/app'))
  // An image with an address of its own could be cached; a data address is not.
  return own && { ...own, picture: await QRCode.toDataURL(own.uri, { margin: 2, width: 240 }) }
}

function newApp(own: NonNullable<Awaited<ReturnType<typeof seeApp>>>, { language, query, form }: Asked): Page {
  const say = saySecondFactor(language)
  const shown = form('new-app')
  return {
    title: say('app.title'),
    lead: say('app.lead'),
    current: 'today',
    back: '/staff/second-factor',
    main: (
      <>
        {own.isInstead && <p>{say('app.instead')}</p>}
        {/* biome-ignore lint/performance/noImgElement: a data address needs no optimizer */}
        <img src={own.picture} alt={say('app.picture')} width="240" height="240" />
        <p>{say('app.secret')}</p>
        <p className="ajar-secret">{own.secret.match(/.{1,4}/g)?.join(' ')}</p>
        <Form name="new-app" shown={shown} language={language}>
          <Hidden name="set" value={own.set} />
          <Hidden name="returnTo" value={shown.value('returnTo', afterAdding(own.isInstead, query))} />
          {own.needsWord && <SetUpWord shown={shown} language={language} />}
          <TextField
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            width={10}
            label={say('app.code')}
            problems={shown.problems}
          />
          <Button>{say('app.turnOn')}</Button>
        </Form>
      </>
    ),
  }
}
