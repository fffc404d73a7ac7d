import type { Answered } from '#app/_form/form.ts'
import type { Given } from '#app/_form/given.ts'
import { arrivalCookies, knownSecretsOf } from '#lib/auth/session-cookie.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { enterCode, type Proof } from '#lib/sign-in/do/enter-code.ts'
import { deviceOf } from '#lib/sign-in/rules/device.ts'

/**
 * Signs this browser in by a code or by the link of the same letter, and gives it a new secret: the old one opens
 * nothing from then on. A refused code is not kept, unless it came too soon.
 */
export async function signInWith(proof: Proof, viewer: Viewer<'public'>, given: Given): Promise<Answered> {
  const held = knownSecretsOf(given.request)
  const entered = await enterCode(viewer, proof, { held, device: deviceOf(given.request.headers.get('user-agent')) })
  if (!entered.ok) {
    const problems = [{ field: 'code' in proof ? 'code' : '', key: entered.refusal }]
    return entered.refusal === 'wait_to_try' ? { problems } : { problems, values: {} }
  }
  given.cookies.push(...(await arrivalCookies(held, entered.value)))
  return { returnTo: entered.value.returnTo }
}
