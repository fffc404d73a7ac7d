'use server'

import { z } from 'zod'
import { formAction } from '#app/_form/form-action.ts'
import { choice, optionalDay, uuid } from '#app/_form/shapes.ts'
import { closeTask as close } from '#lib/asking/do/close-task.ts'
import { askOutcomes } from './outcomes.ts'

const act = formAction(
  'staff',
  {
    name: 'task-close',
    shape: z
      .object({
        task: uuid('not_possible'),
        outcome: choice(askOutcomes, 'choose_one'),
        askAgainOn: optionalDay(),
      })
      .refine((said) => said.outcome !== 'ask_later' || said.askAgainOn, {
        path: ['askAgainOn'],
        error: 'say_ask_again',
      }),
    page: () => '/staff/tasks',
    done: () => '/staff/tasks',
  },
  close,
)

export async function closeTask(formData: FormData): Promise<void> {
  return act(formData)
}
