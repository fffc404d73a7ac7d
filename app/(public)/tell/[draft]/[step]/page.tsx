import { notFound } from 'next/navigation'
import { z } from 'zod'
import { shownForm } from '#app/_form/attempt.ts'
import { guarded } from '#app/_page/guarded.ts'
import { Page } from '#app/_page/page.tsx'
import { pageTitle } from '#app/_page/page-title.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { publicViewer } from '#app/_page/viewer.ts'
import { Check } from '#app/_parts/tell/check.tsx'
import { steps } from '#app/_parts/tell/steps.tsx'
import { isReportStep, reportSteps, stepBefore } from '#lib/reports/rules/draft.ts'
import { seeDraft } from '#lib/reports/see/see-draft.ts'
import { seeWriter } from '#lib/reports/see/see-writer.ts'
import { sayTell } from '#lib/reports/words/tell.ts'

interface Props {
  readonly params: Promise<{ draft: string; step: string }>
  readonly searchParams: Promise<{ again?: string }>
}

export async function generateMetadata({ params, searchParams }: Props) {
  const language = await requestLanguage()
  const { step } = await params
  const title = isReportStep(step) ? sayTell(language)(`${step}.title`) : ''
  return pageTitle(title, language, Boolean((await searchParams).again))
}

/** One question page after another; the draft stays with us, so that nothing typed is lost on the way. */
export default guarded(async function TellStep({ params, searchParams }: Props) {
  const language = await requestLanguage()
  const { draft: id, step } = await params
  const viewer = await publicViewer()
  if (!isReportStep(step) || !z.uuid().safeParse(id).success) notFound()
  const draft = await seeDraft(viewer, id)
  if (!draft) notFound()
  const form = await shownForm(viewer, step === 'check' ? 'tell-send' : `tell-${step}`, await searchParams, language)
  const before = stepBefore(step)
  const number = reportSteps.indexOf(step) + 1
  const Step = step === 'check' ? null : steps[step]
  return (
    <Page audience="public" language={language} current="tell" back={before ? `/tell/${id}/${before}` : '/tell'}>
      <p className="ajar-kicker">{sayTell(language)('step', { step: number, steps: reportSteps.length })}</p>
      {Step ? (
        <Step draft={draft} form={form} language={language} />
      ) : (
        <Check draft={draft} form={form} language={language} writer={await seeWriter(viewer)} />
      )}
    </Page>
  )
})
