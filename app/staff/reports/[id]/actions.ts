'use server'

import { z } from 'zod'
import { formAction } from '#app/_form/form-action.ts'
import { choice, choices, optionalChoice, optionalText, uuid, words } from '#app/_form/shapes.ts'
import { lifeAreas, topics } from '#lib/consent/topic.ts'
import { closeReport } from '#lib/reports/do/close-report.ts'
import { matchReport } from '#lib/reports/do/match-report.ts'
import { noteReport } from '#lib/reports/do/note-report.ts'
import { readReport } from '#lib/reports/do/read-report.ts'
import { regradeReport } from '#lib/reports/do/regrade-report.ts'
import { replyToReport } from '#lib/reports/do/reply-to-report.ts'
import { neutralReplies, urgencies } from '#lib/reports/rules/report.ts'

const id = uuid('not_possible')
const page = (values: Record<string, string[]>) => `/staff/reports/${encodeURIComponent(values.id?.[0] ?? '')}`
const done = (_outcome: unknown, wish: { id: string }) => `/staff/reports/${wish.id}`

const forms = {
  read: formAction('staff', { name: 'report-read', shape: z.object({ id }), page, done }, readReport),
  match: formAction(
    'staff',
    { name: 'report-match', shape: z.object({ id, client: uuid('choose_client') }), page, done },
    matchReport,
  ),
  regrade: formAction(
    'staff',
    { name: 'report-regrade', shape: z.object({ id, urgency: choice(urgencies, 'say_urgency') }), page, done },
    regradeReport,
  ),
  note: formAction(
    'staff',
    {
      name: 'report-note',
      shape: z.object({ id, note: words('enter_words') }).transform((given) => ({ id: given.id, words: given.note })),
      page,
      done,
    },
    noteReport,
  ),
  close: formAction(
    'staff',
    {
      name: 'report-close',
      shape: z
        .object({ id, outcome: optionalText(2000) })
        .transform((given) => ({ id: given.id, words: given.outcome })),
      page,
      done,
    },
    closeReport,
  ),
  neutral: formAction(
    'staff',
    { name: 'report-neutral', shape: z.object({ id, neutral: choice(neutralReplies, 'choose_one') }), page, done },
    replyToReport,
  ),
  reply: formAction(
    'staff',
    {
      name: 'report-reply',
      shape: z.object({
        id,
        words: words('enter_words'),
        topics: choices(topics).refine((ticked) => ticked.length > 0, { error: 'choose_topics' }),
        area: optionalChoice(lifeAreas),
        professional: z.preprocess((value) => value || undefined, z.uuid().optional()),
      }),
      page,
      done,
    },
    replyToReport,
  ),
}

export async function markRead(formData: FormData): Promise<void> {
  return forms.read(formData)
}
export async function match(formData: FormData): Promise<void> {
  return forms.match(formData)
}
export async function regrade(formData: FormData): Promise<void> {
  return forms.regrade(formData)
}
export async function note(formData: FormData): Promise<void> {
  return forms.note(formData)
}
export async function close(formData: FormData): Promise<void> {
  return forms.close(formData)
}
export async function replyNeutral(formData: FormData): Promise<void> {
  return forms.neutral(formData)
}
export async function reply(formData: FormData): Promise<void> {
  return forms.reply(formData)
}
