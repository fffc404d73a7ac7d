'use server'

import { z } from 'zod'
import { formAction } from '#app/_form/form-action.ts'
import { uuid } from '#app/_form/shapes.ts'
import { approveProgress } from '#lib/goals/do/approve-progress.ts'
import { setGoalShared } from '#lib/goals/do/set-goal-shared.ts'

const page = () => '/client/goals'
const done = () => '/client/goals'

const forms = {
  share: formAction(
    'client',
    {
      name: 'goal-shared',
      shape: z
        .object({ goal: uuid('not_yours'), shared: z.enum(['yes', 'no']) })
        .transform((given) => ({ goal: given.goal, shared: given.shared === 'yes' })),
      page,
      done,
    },
    setGoalShared,
  ),
  approve: formAction(
    'client',
    { name: 'progress-approve', shape: z.object({ progress: uuid('not_yours') }), page, done },
    approveProgress,
  ),
}

export async function setShared(formData: FormData): Promise<void> {
  return forms.share(formData)
}
export async function approve(formData: FormData): Promise<void> {
  return forms.approve(formData)
}
