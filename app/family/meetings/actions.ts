'use server'

import { z } from 'zod'
import { formAction } from '#app/_form/form-action.ts'
import { uuid } from '#app/_form/shapes.ts'
import { timesShape } from '#app/_parts/meetings/shapes.ts'
import { answerInvitation as answer } from '#lib/meetings/do/answer-invitation.ts'

const act = formAction(
  'family',
  {
    name: 'meeting-answer',
    shape: z
      .looseObject({ invitation: uuid('not_possible') })
      .transform((given) => ({ invitation: given.invitation, answers: timesShape.parse(given) })),
    page: () => '/family/meetings',
    done: () => '/family/meetings',
  },
  answer,
)

export async function answerInvitation(formData: FormData): Promise<void> {
  return act(formData)
}
