'use server'

import { z } from 'zod'
import { formAction } from '#app/_form/form-action.ts'
import { choice, uuid, uuids } from '#app/_form/shapes.ts'
import { answerProposal } from '#lib/meetings/do/answer-proposal.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'

const page = () => '/client/meetings'
const done = () => '/client/meetings'
const meeting = uuid('not_possible')

const forms = {
  answer: formAction(
    'client',
    {
      name: 'client-meeting',
      shape: z
        .object({ meeting, agrees: choice(['yes', 'no'], 'say_yes_or_no'), wanted: uuids() })
        .transform((given) => ({ ...given, agrees: given.agrees === 'yes' })),
      page,
      done,
    },
    answerProposal,
  ),
  takeBack: formAction(
    'client',
    { name: 'client-meeting-back', shape: z.object({ meeting }), page, done },
    cancelMeeting,
  ),
}

export async function answer(formData: FormData): Promise<void> {
  return forms.answer(formData)
}
export async function takeBack(formData: FormData): Promise<void> {
  return forms.takeBack(formData)
}
