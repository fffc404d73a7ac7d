'use server'

import { z } from 'zod'
import { formAction } from '#app/_form/form-action.ts'
import { optionalDay, optionalEmail, text } from '#app/_form/shapes.ts'
import { askAbout as ask } from '#lib/asking/do/ask-about.ts'

const act = formAction(
  'public',
  {
    name: 'ask',
    shape: z.object({
      aboutName: text('say_who'),
      born: optionalDay(),
      yourName: text('enter_name'),
      relationship: text('say_relationship', 100),
      email: optionalEmail(),
    }),
    page: () => '/ask',
    // One page for everyone: known, unknown, signed in or not.
    done: () => '/ask/answer',
    perHour: 60,
  },
  ask,
)

export async function askAbout(formData: FormData): Promise<void> {
  return act(formData)
}
