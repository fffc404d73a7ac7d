import { letter } from '#drizzle/tables/letters.ts'
import { signInAttempt } from '#drizzle/tables/sign-in.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { Language } from '#lib/i18n/language.ts'
import { newId } from '#lib/kernel/id.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import type { EmailAddress } from '#lib/people/rules/email-address.ts'
import { atGate, type Viewer } from '#lib/people/rules/viewer.ts'
import { countTry } from '../rows/count-try.ts'
import { codeMinutes } from '../rules/sign-in-code.ts'

interface Wish {
  readonly email: EmailAddress
  readonly language: Language
  readonly returnTo: string
  /** Where it is asked from, as coarse as `networkOf` makes it. */
  readonly network: string
}

/**
 * Sends a code to any address, known or not. A new address becomes a family member to whom nothing is shared, so known
 * and new addresses look the same. It answers before any letter leaves, and does the same when a limit is reached.
 */
export async function requestSignInCode(viewer: Viewer, wish: Wish): Promise<void> {
  const { at } = viewer
  const withinLimits = await Promise.all([
    countTry(viewer, 'sign-in-code-to', wish.email, 10),
    countTry(viewer, 'sign-in-code-from', wish.network, 60),
  ])
  if (withinLimits.includes(false)) return
  const expiresAt = new Date(at.getTime() + codeMinutes * 60_000)
  await asViewer(atGate(viewer), async (tx) => {
    const centerId = await ownCenterId(tx)
    const id = crypto.randomUUID()
    const { email, language, returnTo } = wish
    await tx
      .insert(signInAttempt)
      .values({ centerId, id, email, browserHash: viewer.browser!, language, returnTo, createdAt: at, expiresAt })
    await tx.insert(letter).values({
      centerId,
      id: newId<'letter'>(),
      kind: 'sign-in-code',
      toEmail: email,
      language,
      subjectIds: { attempt: id },
      createdAt: at,
      dueAt: at,
      expiresAt,
    })
  })
}
