'use server'

import { z } from 'zod'
import { formAction } from '#app/_form/form-action.ts'
import { choice } from '#app/_form/shapes.ts'
import { setInvolvement as save } from '#lib/people/do/set-involvement.ts'
import { involvements } from '#lib/people/rules/roles.ts'

const act = formAction(
  'family',
  {
    name: 'involvement',
    shape: z.object({ involvement: choice(involvements, 'choose_one') }),
    page: () => '/family/account',
    done: () => '/family/account?saved=1',
  },
  save,
)

export async function setInvolvement(formData: FormData): Promise<void> {
  return act(formData)
}
