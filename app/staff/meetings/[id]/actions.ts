'use server'

import { z } from 'zod'
import { formAction } from '#app/_form/form-action.ts'
import { choice, clockTime, day, mustTick, uuid, uuids } from '#app/_form/shapes.ts'
import { answerProposal } from '#lib/meetings/do/answer-proposal.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { confirmMeeting } from '#lib/meetings/do/confirm-meeting.ts'
import { rescheduleMeeting } from '#lib/meetings/do/reschedule-meeting.ts'

const meeting = uuid('not_possible')
const page = (values: Record<string, string[]>) => `/staff/meetings/${encodeURIComponent(values.meeting?.[0] ?? '')}`
const done = (_outcome: unknown, wish: { meeting: string }) => `/staff/meetings/${wish.meeting}`

const forms = {
  answer: formAction(
    'staff',
    {
      name: 'meeting-word',
      shape: z
        .object({ meeting, agrees: choice(['yes', 'no'], 'say_yes_or_no'), wanted: uuids() })
        .transform((given) => ({ ...given, agrees: given.agrees === 'yes' })),
      page,
      done,
    },
    answerProposal,
  ),
  confirm: formAction(
    'staff',
    { name: 'meeting-confirm', shape: z.object({ meeting, time: uuid('choose_time') }), page, done },
    confirmMeeting,
  ),
  move: formAction(
    'staff',
    {
      name: 'meeting-move',
      shape: z.object({ meeting, day: day(), clock: clockTime(), clientAgreed: mustTick('client_agrees_first') }),
      page,
      done,
    },
    rescheduleMeeting,
  ),
  cancel: formAction('staff', { name: 'meeting-cancel', shape: z.object({ meeting }), page, done }, cancelMeeting),
}

export async function recordAnswer(formData: FormData): Promise<void> {
  return forms.answer(formData)
}
export async function confirm(formData: FormData): Promise<void> {
  return forms.confirm(formData)
}
export async function move(formData: FormData): Promise<void> {
  return forms.move(formData)
}
export async function cancel(formData: FormData): Promise<void> {
  return forms.cancel(formData)
}
