'use server'

import { z } from 'zod'
import { formAction } from '#app/_forms/form-action.ts'
import { uuid } from '#app/_forms/shapes.ts'
import { timesShape } from '#app/_meetings/shapes.ts'
import { answerInvitation as answer } from '#lib/operations/answer-invitation.ts'

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
