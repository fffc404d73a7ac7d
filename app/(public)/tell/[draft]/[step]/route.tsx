import { z } from 'zod'
import { form, oneOf } from '#app/_form/form.ts'
import { uuid } from '#app/_form/shapes.ts'
import { Claim } from '#app/_form/was-this-you.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound, seeOther } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { saveDraft } from '#lib/reports/do/save-draft.ts'
import { sendReport } from '#lib/reports/do/send-report.ts'
import { answered, isStepOf, placeOf, type QuestionStep, stepAfter, stepBefore } from '#lib/reports/rules/draft.ts'
import { usualStandards } from '#lib/reports/rules/standards.ts'
import { seeDraft } from '#lib/reports/see/see-draft.ts'
import { seeSent } from '#lib/reports/see/see-sent.ts'
import { seeWriter } from '#lib/reports/see/see-writer.ts'
import { sayTell } from '#lib/reports/words/tell.ts'
import { isAlive } from '#lib/sign-in/see/is-alive.ts'
import { answersOf, finished, stepShapes, unansweredStep } from '../../shapes.ts'
import { Check } from './check.tsx'
import { Danger } from './danger.tsx'
import { Questions } from './questions.tsx'

export const GET = document('public', seeStep, tellStep)

export const POST = oneOf(
  ...(Object.keys(stepShapes) as QuestionStep[]).map(saving),
  form(
    'public',
    {
      name: 'tell-send',
      says: 'itself',
      shape: finished,
      done: ({ statusToken }) => `/tell/status/${statusToken}?sent=1`,
      perHour: 60,
    },
    sendReport,
  ),
)

function saving(step: QuestionStep) {
  return form(
    'public',
    {
      name: `tell-${step}`,
      says: 'next',
      shape: z
        .intersection(z.object({ draft: uuid('form_too_old') }), stepShapes[step])
        .transform(({ draft, ...answers }) => ({ id: draft, answers: answered(step, answersOf(answers)) })),
      done: (answers, { id }) => `/tell/${id}/${stepAfter(step, answers)}`,
    },
    saveDraft,
  )
}

async function seeStep(viewer: Viewer<'public'>, asked: Asked) {
  const { id, params } = asked
  const step = params.step!
  const draft = await seeDraft(viewer, id('draft'))
  if (!draft) return elsewhere(viewer, asked)
  if (!isStepOf(step, draft.answers)) notFound()
  // It may be somebody else who comes now: not even the step they are led back to is told.
  if (draft.isAsleep) return { step: null, draft }
  if (step !== 'check') return { step, draft }
  // Leads back to the first step that is not answered yet.
  const unanswered = unansweredStep(draft.answers)
  if (unanswered) seeOther(`/tell/${draft.id}/${unanswered}`)
  return { step, draft, writer: await seeWriter(viewer) }
}

/**
 * A draft that is not there may have been sent: whoever sent it and goes back finds what became of it. Or it may be the
 * account's that was signed in here last: whoever signs in again goes on with it. Whether it is makes no difference, so
 * that nobody learns of it.
 */
async function elsewhere(viewer: Viewer<'public'>, { id, params, query }: Asked): Promise<never> {
  const sent = await seeSent(viewer, id('draft'))
  if (sent) seeOther(`/tell/status/${sent}`, { unlessTyped: true })
  if (!viewer.former || (viewer.session && (await isAlive(viewer)))) notFound()
  const here = `/tell/${params.draft}/${params.step}${query.size > 0 ? `?${query}` : ''}`
  seeOther(`/sign-in?returnTo=${encodeURIComponent(here)}`)
}

/** One step after another. The server keeps the draft, so that nothing typed is lost on the way. */
function tellStep(
  seen: NonNullable<Awaited<ReturnType<typeof seeStep>>>,
  { language, form, face, params }: Asked,
): Page {
  const say = sayTell(language)
  const { step, draft } = seen
  const standards = face?.standards ?? usualStandards
  if (step === null) return asleep(`/tell/${draft.id}/${params.step}`, draft.id, language)
  const before = stepBefore(step, draft.answers)
  const back = before ? `/tell/${draft.id}/${before}` : '/tell'
  const place = placeOf(step, draft.answers)
  return {
    title: say(`${step}.title`),
    current: 'tell',
    back,
    main: (
      <>
        {place && <p className="ajar-kicker">{say('step', place)}</p>}
        {seen.step === 'check' && (
          <Check
            draft={draft}
            shown={form('tell-send', { draft: draft.id })}
            language={language}
            standards={standards}
            writer={seen.writer}
          />
        )}
        {seen.step === 'danger' && <Danger draft={draft} face={face} language={language} />}
        {seen.step !== 'check' && seen.step !== 'danger' && (
          <Questions
            step={seen.step}
            draft={draft}
            shown={form(`tell-${step}`, { draft: draft.id })}
            language={language}
            standards={standards}
          />
        )}
        <p className="govuk-hint">{say('leaving')}</p>
      </>
    ),
  }
}

function asleep(returnTo: string, draft: string, language: Language): Page {
  const say = sayForms(language)
  return {
    title: say('asleep.title'),
    lead: say('asleep.lead'),
    current: 'tell',
    back: '/tell',
    main: <Claim words={[draft]} returnTo={returnTo} language={language} />,
  }
}
