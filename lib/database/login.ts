import { createHmac } from 'node:crypto'
import type { Audience } from '#lib/people/rules/viewer.ts'

/** Each audience has a login of its own, so that even injected SQL cannot become another audience. */
export function loginOf(audience: Audience): string {
  return `ajar_${audience}`
}

/** The password of a login. One secret configures all of them, and no password reveals another. */
export function passwordOf(audience: Audience, secret: string): string {
  return createHmac('sha256', secret).update(loginOf(audience)).digest('hex')
}
