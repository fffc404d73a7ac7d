import type { Answered } from '#app/_form/form.ts'
import type { Given } from '#app/_form/given.ts'
import { lastSessionCookie, sessionCookie } from '#lib/auth/session-cookie.ts'
import type { Result } from '#lib/kernel/result.ts'

interface Asked {
  /** Where they wanted to go; empty for their work. */
  readonly returnTo: string
  readonly field: string
  /** What the form shows again. A refused code is not kept. */
  readonly values?: Record<string, string[]>
}

/** Lets staff go on with the new token of their session, or shows the form again with what was wrong. */
export async function letIn<Refusal extends string>(
  given: Result<{ token: string }, Refusal>,
  { returnTo, field, values }: Asked,
  { cookies }: Given,
): Promise<Answered> {
  if (given.ok) {
    const { token } = given.value
    cookies.push(await sessionCookie(token), await lastSessionCookie(token))
    return { returnTo: returnTo || '/staff' }
  }
  if (given.refusal === 'sign_in_again') return { returnTo: `/sign-in?returnTo=${encodeURIComponent(returnTo)}` }
  const isOfForm = given.refusal === 'step_up' || given.refusal === 'too_many_tries'
  return {
    problems: [{ field: isOfForm ? '' : field, key: given.refusal }],
    values: { ...values, returnTo: [returnTo] },
  }
}
