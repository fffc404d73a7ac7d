import { form, oneOf } from '#app/_form/form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { keepSigning } from '#lib/releases/do/keep-signing.ts'
import { signRelease } from '#lib/releases/do/sign-release.ts'
import type { WrittenRelease } from '#lib/releases/rules/release-wish.ts'
import { stepsWhere } from '#lib/releases/rules/signing-step.ts'
import { sayClientSign } from '#lib/releases/words/client-sign.ts'
import { addressOfStep, type Signing, seeStep, stepOf } from './see-step.ts'
import { type AskingStep, answersAt, neighborOf, signatureShape, witnessedShape } from './shapes.ts'
import { Sign, Understand, Witness } from './sign-step.tsx'
import { chosen, Until, Where, Who } from './steps.tsx'
import { What } from './what-step.tsx'

export const GET = document('client', seeStep, signing, { isFormRead: true })

const signed = {
  says: 'itself',
  done: ({ linkId, isWelcomed }: WrittenRelease) =>
    `/client/sharing/${linkId}?${isWelcomed ? 'letter=yes&' : ''}done=signed`,
} as const

export const POST = oneOf(
  keeping('who'),
  keeping('what'),
  keeping('where'),
  keeping('until'),
  keeping('understand'),
  keeping('sign'),
  form('client', { ...signed, name: 'sign', page: addressOfStep('sign'), shape: signatureShape }, signRelease),
  form(
    'client',
    { ...signed, name: 'sign-witnessed', keptAs: 'sign', page: addressOfStep('witness'), shape: witnessedShape },
    signRelease,
  ),
)

/** The server keeps the answers of all steps, under one name. */
function keeping(step: AskingStep) {
  return form(
    'client',
    {
      name: step === 'sign' ? 'sign-name' : `sign-${step}`,
      says: 'next',
      keptAs: 'sign',
      shape: answersAt(step),
      page: addressOfStep(step),
      done: ({ id }, { next }) => addressOfStep(next, id),
    },
    keepSigning,
  )
}

/** The steps: who, what, where in life, until when, what it means, then the words themselves, and the witness. */
function signing({ start, shown, before, never }: Signing, asked: Asked): Page {
  const { language, query } = asked
  const say = sayClientSign(language)
  const step = stepOf(asked)
  const earlier = neighborOf(step, chosen(shown, start, 'topics'), -1)
  const props = { start, shown, language, never }
  const name = step === 'who' ? '' : (chosen(shown, start, 'recipientName')[0] ?? '')
  const steps = stepsWhere(start)
  return {
    title: say(`${step}.title`),
    current: 'sharing',
    wide: step === 'understand' || step === 'sign',
    back: earlier ? addressOfStep(earlier, query.get('again')) : '/client/sharing',
    main: (
      <>
        <p className="ajar-kicker">
          {say('step', { step: steps.indexOf(step) + 1, steps: steps.length })}
          {name && `. ${say('for', { name })}.`}
        </p>
        {name && shown.isUnsent && (
          <p>
            <Link href="/client/sharing/new?fresh=yes">{say('forSomebodyElse')}</Link>
          </p>
        )}
        {step === 'who' && <Who {...props} />}
        {step === 'what' && <What {...props} />}
        {step === 'where' && <Where {...props} />}
        {step === 'until' && <Until {...props} />}
        {step === 'understand' && before && <Understand {...props} before={before} at={asked.at} />}
        {step === 'sign' && before && <Sign {...props} before={before} />}
        {step === 'witness' && before && <Witness {...props} />}
      </>
    ),
  }
}
