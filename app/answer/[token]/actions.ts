'use server'

import { z } from 'zod'
import { formAction } from '#app/_form/form-action.ts'
import { timesShape } from '#app/_parts/meetings/shapes.ts'
import { answerByLink as answer } from '#lib/meetings/do/answer-by-link.ts'

const act = formAction(
  'public',
  {
    name: 'answer-link',
    shape: z
      .looseObject({ token: z.string().max(200) })
      .transform((given) => ({ token: given.token, answers: timesShape.parse(given) })),
    page: (values) => `/answer/${encodeURIComponent(values.token?.[0] ?? '')}`,
    done: (_outcome, wish) => `/answer/${wish.token}?answered=1`,
    perHour: 120,
  },
  answer,
)

export async function answerByLink(formData: FormData): Promise<void> {
  return act(formData)
}
