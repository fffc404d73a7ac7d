import { redirect } from 'next/navigation'
import { z } from 'zod'
import { shownForm } from '#app/_form/attempt.ts'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { viewerFor } from '#app/_page/viewer.ts'
import { seeSigning } from '#lib/releases/see/see-signing.ts'
import { sayClientSign } from '#lib/releases/words/client-sign.ts'
import { signingSteps } from './shapes.ts'
import { SignStep } from './sign-step.tsx'
import { Until, What, Who } from './steps.tsx'

interface Props {
  readonly searchParams: Promise<{ again?: string; step?: string; from?: string }>
}

const stepShape = z.enum(signingSteps).catch('who')

export async function generateMetadata({ searchParams }: Props) {
  const language = await requestLanguage()
  return pageTitle(sayClientSign(language)(`${stepShape.parse((await searchParams).step)}.title`), language)
}

/** Who, what, until when, then the words themselves. Answers are kept on our side between the steps. */
export default guarded(async function Signing({ searchParams }: Props) {
  const language = await requestLanguage()
  const viewer = await viewerFor('client')
  const asked = await searchParams
  const step = stepShape.parse(asked.step)
  const from = z.uuid().safeParse(asked.from)
  const start = await seeSigning(viewer, from.success ? from.data : null)
  if (!start) redirect('/sign-in')
  const form = await shownForm(viewer, 'sign', asked, language)
  const number = signingSteps.indexOf(step) + 1
  const before = signingSteps[number - 2]
  const kept = asked.again ? `&again=${encodeURIComponent(asked.again)}` : ''
  const props = { start, form, language, viewer }
  return (
    <Page
      audience="client"
      language={language}
      current="sharing"
      wide={step === 'sign'}
      back={before ? `/client/sharing/new?step=${before}${kept}` : '/client/sharing'}
    >
      <p className="ajar-kicker">{sayClientSign(language)('step', { step: number, steps: signingSteps.length })}</p>
      {step === 'who' && <Who {...props} />}
      {step === 'what' && <What {...props} />}
      {step === 'until' && <Until {...props} />}
      {step === 'sign' && (await SignStep(props))}
    </Page>
  )
})
