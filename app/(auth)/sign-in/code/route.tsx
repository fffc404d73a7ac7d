import { z } from 'zod'
import { TextField } from '#app/_form/field.tsx'
import { actingForm } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Shown } from '#app/_form/shown.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import type { Language } from '#lib/i18n/language.ts'
import { codeMinutes } from '#lib/sign-in/rules/sign-in-code.ts'
import { type CodePage, seeCodePage } from '#lib/sign-in/see/see-code-page.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'
import { SendAgain } from '../send-again.tsx'
import { sixDigits } from '../shapes.ts'
import { signInWith } from '../sign-in-with.ts'

export const GET = document('public', seeCodePage, enterCode)

export const POST = actingForm(
  'public',
  { name: 'sign-in-code', says: 'next', shape: z.object({ code: sixDigits }) },
  (viewer, { code }, given) => signInWith({ code }, viewer, given),
)

type AskedFor = NonNullable<CodePage['asked']>

/** The same for every address, known, new or misspelt: it shows what was typed, and what this browser can do now. */
function enterCode({ phone, keepsCookies, asked }: CodePage, { at, language, form }: Asked): Page {
  const say = saySignIn(language)
  const page = { title: say('codeTitle'), current: 'signIn', back: '/sign-in' } as const
  const call = <p>{say('call', { phone })}</p>
  if (!asked) {
    return {
      ...page,
      lead: say(keepsCookies ? 'noneLead' : 'cookiesLead'),
      main: (
        <>
          {!keepsCookies && <p>{say('cookiesHow')}</p>}
          <p>
            {say('noneElsewhere')} <Link href="/sign-in">{say('noneAsk')}</Link>.
          </p>
          {call}
        </>
      ),
    }
  }
  const change = `/sign-in?change=1${asked.returnTo && `&returnTo=${encodeURIComponent(asked.returnTo)}`}`
  return {
    ...page,
    lead: leadOf(asked, language),
    main: (
      <>
        <p>
          {say('notYours')} <Link href={change}>{say('change')}</Link>
        </p>
        {asked.heldBackUntil && (
          <>
            <p>{say('heldBackUntil', { minutes: minutesUntil(asked.heldBackUntil, at) })}</p>
            {asked.isFlooded && <p>{say('floodWay')}</p>}
            <p>{say('heldBackWay')}</p>
          </>
        )}
        {asked.areTriesUsedUp && !asked.heldBackUntil && <p>{say('usedUpWay')}</p>}
        {asked.nextTryAt && <p role="status">{pause(asked.nextTryAt, at, language)}</p>}
        {!asked.isTooOld && !asked.areTriesUsedUp && <CodeForm shown={form('sign-in-code')} language={language} />}
        {!asked.heldBackUntil && <SendAgain asked={asked} isFirst={asked.isTooOld} language={language} />}
        {call}
      </>
    ),
  }
}

function leadOf({ email, heldBackUntil, isFlooded, isTooOld, areTriesUsedUp }: AskedFor, language: Language): string {
  const say = saySignIn(language)
  if (heldBackUntil && isFlooded) return say('floodLead')
  if (heldBackUntil) return say('heldBackLead', { email })
  if (isTooOld) return say('tooOldLead', { email, minutes: codeMinutes })
  return areTriesUsedUp ? say('usedUpLead', { email }) : say('codeLead', { email, minutes: codeMinutes })
}

function CodeForm({ shown, language }: { shown: Shown; language: Language }) {
  const say = saySignIn(language)
  return (
    <Form name="sign-in-code" shown={shown} language={language}>
      <TextField
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        width={10}
        label={say('code')}
        hint={say('codeHint')}
        value={shown.value('code')}
        problems={shown.problems}
      />
      <Button>{say('enter')}</Button>
    </Form>
  )
}

function pause(until: Date, at: Date, language: Language): string {
  const seconds = Math.ceil((until.getTime() - at.getTime()) / 1000)
  const say = saySignIn(language)
  return seconds > 90 ? say('pauseMinutes', { minutes: minutesUntil(until, at) }) : say('pauseSeconds', { seconds })
}

function minutesUntil(until: Date, at: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - at.getTime()) / 60_000))
}
