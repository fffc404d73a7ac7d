import { form, oneOf } from '#app/_form/form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { keepSigning } from '#lib/releases/do/keep-signing.ts'
import { signRelease } from '#lib/releases/do/sign-release.ts'
import { sayClientSign } from '#lib/releases/words/client-sign.ts'
import { addressOfStep, type Signing, seeStep, stepOf } from './see-step.ts'
import { type AskingStep, answersAt, signatureShape, signingSteps } from './shapes.ts'
import { Sign } from './sign-step.tsx'
import { Until, What, Who } from './steps.tsx'

export const GET = document('client', seeStep, signing, { isFormRead: true })

export const POST = oneOf(
  keeping('who'),
  keeping('what'),
  keeping('until'),
  form(
    'client',
    {
      name: 'sign',
      says: 'itself',
      shape: signatureShape,
      page: addressOfStep('sign'),
      done: ({ linkId }) => `/client/sharing/${linkId}?done=signed`,
    },
    signRelease,
  ),
)

/** The server keeps the answers of all steps, under one name. */
function keeping(step: AskingStep) {
  return form(
    'client',
    {
      name: `sign-${step}`,
      says: 'next',
      keptAs: 'sign',
      shape: answersAt(step),
      page: addressOfStep(step),
      done: ({ id }, { next }) => addressOfStep(next, id),
    },
    keepSigning,
  )
}

/** The steps: who, what, until when, then the words themselves. */
function signing({ start, shown, before }: Signing, asked: Asked): Page {
  const { language, query } = asked
  const say = sayClientSign(language)
  const step = stepOf(asked)
  const number = signingSteps.indexOf(step) + 1
  const earlier = signingSteps[number - 2]
  const props = { start, shown, language }
  return {
    title: say(`${step}.title`),
    current: 'sharing',
    wide: step === 'sign',
    back: earlier ? addressOfStep(earlier, query.get('again')) : '/client/sharing',
    main: (
      <>
        <p className="ajar-kicker">{say('step', { step: number, steps: signingSteps.length })}</p>
        {step === 'who' && <Who {...props} />}
        {step === 'what' && <What {...props} />}
        {step === 'until' && <Until {...props} />}
        {before && <Sign {...props} before={before} at={asked.at} />}
      </>
    ),
  }
}
