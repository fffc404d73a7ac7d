import { notFound } from 'next/navigation'
import { z } from 'zod'
import { shownForm } from '#app/_forms/attempt.ts'
import { Check } from '#app/_tell/check.tsx'
import { steps } from '#app/_tell/steps.tsx'
import { Page } from '#app/_ui/page.tsx'
import { pageTitle } from '#app/_ui/page-title.ts'
import { requestLanguage } from '#app/_ui/request-language.ts'
import { guarded } from '#app/_viewer/guarded.ts'
import { publicViewer } from '#app/_viewer/viewer.ts'
import { sayTell } from '#lib/i18n/tell.ts'
import { seeWriter } from '#lib/operations/own-writer.ts'
import { seeDraft } from '#lib/operations/report-draft.ts'
import { isReportStep, reportSteps, stepBefore } from '#lib/reports/draft.ts'

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
