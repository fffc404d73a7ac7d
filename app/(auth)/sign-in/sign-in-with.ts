import type { Answered, Given } from '#app/_form/form.ts'
import { sessionCookie } from '#lib/auth/session-cookie.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { enterCode, type Proof } from '#lib/sign-in/do/enter-code.ts'

/** Signs this browser in by a code or by the link of the same letter. A refused code is not kept. */
export async function signInWith(proof: Proof, viewer: Viewer<'public'>, given: Given): Promise<Answered> {
  const entered = await enterCode(viewer, proof)
  if (!entered.ok) return { problems: [{ field: 'code', key: entered.refusal }], values: {} }
  given.cookies.push(await sessionCookie(entered.value.token))
  return { returnTo: entered.value.returnTo }
}
