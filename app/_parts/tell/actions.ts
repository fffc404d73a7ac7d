'use server'

import { z } from 'zod'
import { formAction } from '#app/_form/form-action.ts'
import { optionalChoice, optionalText, uuid, words } from '#app/_form/shapes.ts'
import { requestLanguage } from '#app/_page/request-language.ts'
import { addByLink } from '#lib/reports/do/add-by-link.ts'
import { discardDraft } from '#lib/reports/do/discard-draft.ts'
import { saveDraft } from '#lib/reports/do/save-draft.ts'
import { sendReport as send } from '#lib/reports/do/send-report.ts'
import { startDraft } from '#lib/reports/do/start-draft.ts'
import { type ReportStep, stepAfter } from '#lib/reports/rules/draft.ts'
import { reportKinds } from '#lib/reports/rules/report.ts'
import { answersOf, finished, stepShapes } from './shapes.ts'

const start = formAction(
  'public',
  {
    name: 'tell-start',
    shape: z
      .object({ aboutName: optionalText(), kind: optionalChoice(reportKinds) })
      .transform((known) => ({ answers: answersOf(known) })),
    page: () => '/tell',
    done: ({ id }) => `/tell/${id}/about`,
    perHour: 120,
  },
  startDraft,
)

export async function startReport(formData: FormData): Promise<void> {
  return start(formData)
}

const discard = formAction(
  'public',
  {
    name: 'tell-discard',
    shape: z.object({ draft: uuid('form_too_old') }).transform(({ draft }) => ({ id: draft })),
    page: () => '/tell',
    done: () => '/tell',
  },
  discardDraft,
)

export async function discardReport(formData: FormData): Promise<void> {
  return discard(formData)
}

function saving(step: Exclude<ReportStep, 'check'>) {
  return formAction(
    'public',
    {
      name: `tell-${step}`,
      shape: z
        .intersection(z.object({ draft: uuid('form_too_old') }), stepShapes[step])
        .transform(({ draft, ...answers }) => ({
          id: draft,
          answers: answersOf(answers),
        })),
      page: (values) => `/tell/${encodeURIComponent(values.draft?.[0] ?? '')}/${step}`,
      done: (_outcome, wish) => `/tell/${wish.id}/${stepAfter(step)}`,
    },
    saveDraft,
  )
}

const saves = {
  about: saving('about'),
  what: saving('what'),
  changes: saving('changes'),
  urgency: saving('urgency'),
  you: saving('you'),
}

export async function saveAbout(formData: FormData): Promise<void> {
  return saves.about(formData)
}
export async function saveWhat(formData: FormData): Promise<void> {
  return saves.what(formData)
}
export async function saveChanges(formData: FormData): Promise<void> {
  return saves.changes(formData)
}
export async function saveUrgency(formData: FormData): Promise<void> {
  return saves.urgency(formData)
}
export async function saveYou(formData: FormData): Promise<void> {
  return saves.you(formData)
}

const sendChecked = formAction(
  'public',
  {
    name: 'tell-send',
    shape: finished,
    page: (values) => `/tell/${encodeURIComponent(values.draft?.[0] ?? '')}/check`,
    done: ({ statusToken }) => `/tell/status/${statusToken}?sent=1`,
    perHour: 60,
  },
  send,
)

export async function sendReport(formData: FormData): Promise<void> {
  formData.set('language', await requestLanguage())
  return sendChecked(formData)
}

const add = formAction(
  'public',
  {
    name: 'tell-add',
    shape: z.object({ token: z.string().max(200), words: words('say_what') }),
    page: (values) => `/tell/status/${encodeURIComponent(values.token?.[0] ?? '')}`,
    done: (_outcome, wish) => `/tell/status/${wish.token}?added=1`,
    perHour: 60,
  },
  addByLink,
)

export async function addToSent(formData: FormData): Promise<void> {
  return add(formData)
}
