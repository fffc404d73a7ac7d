import { form, oneOf } from '#app/_form/form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { keepSigning } from '#lib/releases/do/keep-signing.ts'
import { signRelease } from '#lib/releases/do/sign-release.ts'
import { signingSteps } from '#lib/releases/rules/signing-step.ts'
import { sayClientSign } from '#lib/releases/words/client-sign.ts'
import { addressOfStep, type Signing, seeStep, stepOf } from './see-step.ts'
import { type AskingStep, answersAt, neighborOf, signatureShape } from './shapes.ts'
import { Sign, Understand } from './sign-step.tsx'
import { chosen, Until, What, Where, Who } from './steps.tsx'

export const GET = document('client', seeStep, signing, { isFormRead: true })

export const POST = oneOf(
  keeping('who'),
  keeping('what'),
  keeping('where'),
  keeping('until'),
  keeping('understand'),
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

/** The steps: who, what, where in life, until when, what it means, then the words themselves. */
function signing({ start, shown, before }: Signing, asked: Asked): Page {
  const { language, query } = asked
  const say = sayClientSign(language)
  const step = stepOf(asked)
  const earlier = neighborOf(step, chosen(shown, start, 'topics'), -1)
  const props = { start, shown, language }
  const number = signingSteps.indexOf(step) + 1
  return {
    title: say(`${step}.title`),
    current: 'sharing',
    wide: step === 'understand' || step === 'sign',
    back: earlier ? addressOfStep(earlier, query.get('again')) : '/client/sharing',
    main: (
      <>
        <p className="ajar-kicker">{say('step', { step: number, steps: signingSteps.length })}</p>
        {step === 'who' && <Who {...props} />}
        {step === 'what' && <What {...props} />}
        {step === 'where' && <Where {...props} />}
        {step === 'until' && <Until {...props} />}
        {step === 'understand' && before && <Understand {...props} before={before} at={asked.at} />}
        {step === 'sign' && before && <Sign {...props} before={before} />}
      </>
    ),
  }
}
