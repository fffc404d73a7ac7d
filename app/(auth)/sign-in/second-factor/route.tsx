import { z } from 'zod'
import { TextField } from '#app/_form/field.tsx'
import { actingForm, oneOf } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { seeOther } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Note } from '#app/_parts/parts.tsx'
import { PasskeyAnswer } from '#app/_parts/passkey-answer.tsx'
import { giveAppCode } from '#lib/second-factor/do/give-app-code.ts'
import { givePasskey } from '#lib/second-factor/do/give-passkey.ts'
import { backFromWork, setUpPage } from '#lib/second-factor/rules/step-up.ts'
import { seeWayToGive, type WayToGive } from '#lib/second-factor/see/see-way-to-give.ts'
import { saySecondFactor } from '#lib/second-factor/words/second-factor.ts'
import { letIn } from '../let-in.ts'
import { digits, ownPath, passkeyAnswer } from '../shapes.ts'

const strangers: WayToGive = {
  hasFactor: true,
  hasApp: true,
  passkeyOptions: null,
  hasWorkAccount: false,
  isGiven: false,
  isAtDoor: false,
}

export const GET = document(
  'public',
  async (viewer, { query }) => {
    const way = await seeWayToGive(viewer)
    if (way && !way.hasFactor) seeOther(setUpPage(ownPath.parse(query.get('returnTo'))))
    // Back from their organization, which asked them again.
    if (way?.isGiven && query.has('by')) seeOther(ownPath.parse(query.get('returnTo')) || '/staff')
    return way ?? strangers
  },
  secondFactor,
)

// Nobody counts as staff before the second factor, so the sender is known by their session alone.
export const POST = oneOf(
  actingForm(
    'public',
    { name: 'second-factor', says: 'next', shape: z.object({ code: digits, returnTo: ownPath }) },
    async (viewer, { code, returnTo }, given) =>
      letIn(await giveAppCode(viewer, { code, key: given.key }), { returnTo, field: 'code' }, given),
  ),
  actingForm(
    'public',
    { name: 'passkey', says: 'next', shape: z.object({ answer: passkeyAnswer, returnTo: ownPath }) },
    async (viewer, { answer, returnTo }, given) =>
      letIn(await givePasskey(viewer, { answer, key: given.key }), { returnTo, field: '' }, given),
  ),
)

/** What somebody sees who is not signed in tells nothing of anybody. */
function secondFactor(way: WayToGive, { language, query, form }: Asked): Page {
  const say = saySecondFactor(language)
  const [shown, passkey] = [form('second-factor'), form('passkey')]
  const asked = query.get('returnTo') ?? ''
  const returnTo = shown.value('returnTo') || passkey.value('returnTo') || asked
  return {
    title: say('give.title'),
    lead: say('give.lead'),
    current: 'signIn',
    crisis: false,
    asksForPasskey: way.passkeyOptions !== null,
    main: (
      <>
        {query.has('by') && (
          <Note tone="warn">
            <p>{say('give.workStale')}</p>
          </Note>
        )}
        {way.passkeyOptions !== null && (
          <Form name="passkey" shown={passkey} language={language} label={say('give.passkey')}>
            <Hidden name="returnTo" value={returnTo} />
            <PasskeyAnswer asks="use" options={way.passkeyOptions} />
            <Button>{say('give.passkey')}</Button>
          </Form>
        )}
        {way.hasApp && (
          <Form name="second-factor" shown={shown} language={language}>
            <Hidden name="returnTo" value={returnTo} />
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
        )}
        {way.hasWorkAccount && (
          <p>
            <Link
              className="ajar-button"
              href={`/api/auth/work?again=1&returnTo=${encodeURIComponent(backFromWork(returnTo))}`}
            >
              {say('give.work')}
            </Link>
          </p>
        )}
        <p>
          {say('give.lost')}{' '}
          <Link href={`/sign-in/recovery-code${returnTo && `?returnTo=${encodeURIComponent(returnTo)}`}`}>
            {say('give.recovery')}
          </Link>
        </p>
        {way.isAtDoor && (
          <form method="post" action="/sign-out">
            <Button kind="quiet">{say('give.signOut')}</Button>
          </form>
        )}
      </>
    ),
  }
}
