'use server'

import { z } from 'zod'
import { formAction } from '#app/_form/form-action.ts'
import type { FormValues } from '#app/_form/read-form.ts'
import { choice, optionalChoice, uuid } from '#app/_form/shapes.ts'
import { lifeAreas, topics } from '#lib/consent/topic.ts'
import { narrowRelease } from '#lib/releases/do/narrow-release.ts'
import { revokeRelease } from '#lib/releases/do/revoke-release.ts'

const page = (values: FormValues) => `/client/sharing/${encodeURIComponent(values.link?.[0] ?? '')}`

const narrowing = formAction(
  'client',
  {
    name: 'narrow-release',
    shape: z.object({ link: uuid(), topic: choice(topics, 'choose_one'), area: optionalChoice(lifeAreas) }),
    page,
    done: (link) => `/client/sharing/${link}?done=narrowed`,
  },
  narrowRelease,
)

export async function narrow(formData: FormData): Promise<void> {
  return narrowing(formData)
}

const revoking = formAction(
  'client',
  {
    name: 'revoke-release',
    shape: z.object({ link: uuid() }),
    page,
    done: (link) => `/client/sharing/${link}?done=revoked`,
  },
  revokeRelease,
)

export async function revoke(formData: FormData): Promise<void> {
  return revoking(formData)
}
