'use server'

import { z } from 'zod'
import { formAction } from '#app/_form/form-action.ts'
import { choice, optionalChoice, optionalText, uuid } from '#app/_form/shapes.ts'
import { lifeAreas, topics } from '#lib/consent/topic.ts'
import { recordReleaseEvent } from '#lib/releases/do/record-release-event.ts'
import { releaseEventKinds } from './event-kinds.ts'

const act = formAction(
  'staff',
  {
    name: 'release-event',
    shape: z.object({
      release: uuid('not_possible'),
      kind: choice(releaseEventKinds, 'choose_one'),
      topic: optionalChoice(topics),
      area: optionalChoice(lifeAreas),
      words: optionalText(1000),
    }),
    page: (values) => `/staff/releases/${encodeURIComponent(values.release?.[0] ?? '')}`,
    done: (_outcome, wish) => `/staff/releases/${wish.release}`,
  },
  recordReleaseEvent,
)

export async function recordEvent(formData: FormData): Promise<void> {
  return act(formData)
}
