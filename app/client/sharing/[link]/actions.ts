'use server'

import { z } from 'zod'
import { formAction } from '#app/_forms/form-action.ts'
import type { FormValues } from '#app/_forms/read-form.ts'
import { choice, optionalChoice, uuid } from '#app/_forms/shapes.ts'
import { lifeAreas, topics } from '#lib/consent/topic.ts'
import { narrowRelease } from '#lib/operations/narrow-release.ts'
import { revokeRelease } from '#lib/operations/revoke-release.ts'

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
