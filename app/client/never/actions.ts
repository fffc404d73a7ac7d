'use server'

import { z } from 'zod'
import { formAction } from '#app/_form/form-action.ts'
import { choice, optionalChoice, uuid } from '#app/_form/shapes.ts'
import { lifeAreas, topics } from '#lib/consent/topic.ts'
import { neverShare } from '#lib/releases/do/never-share.ts'
import { withdrawNeverShare } from '#lib/releases/do/withdraw-never-share.ts'

const page = () => '/client/never'
const done = () => '/client/never'

const forms = {
  add: formAction(
    'client',
    {
      name: 'never-add',
      shape: z.object({
        topic: choice(topics, 'choose_topics'),
        area: optionalChoice(lifeAreas),
        familyMember: z.preprocess((value) => value || undefined, z.uuid().optional()),
      }),
      page,
      done,
    },
    neverShare,
  ),
  remove: formAction(
    'client',
    { name: 'never-remove', shape: z.object({ entry: uuid('not_yours') }), page, done },
    withdrawNeverShare,
  ),
}

export async function add(formData: FormData): Promise<void> {
  return forms.add(formData)
}
export async function remove(formData: FormData): Promise<void> {
  return forms.remove(formData)
}
