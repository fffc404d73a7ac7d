import { letter } from '#drizzle/tables/letters.ts'
import { signInAttempt } from '#drizzle/tables/sign-in.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { Language } from '#lib/i18n/language.ts'
import { newId } from '#lib/kernel/id.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import type { EmailAddress } from '#lib/people/rules/email-address.ts'
import { countTry } from '../rows/count-try.ts'
import { codeMinutes } from '../rules/sign-in-code.ts'

/**
 * Sends a code to any address, known or not. A new address becomes a family member to whom nothing is shared, so known
 * and new addresses look the same. It answers before any letter leaves, and does the same when a limit is reached.
 */
export async function requestSignInCode(wish: {
  email: EmailAddress
  language: Language
  returnTo: string
  browser: string
  addressPrefix: string
  at: Date
}): Promise<void> {
  const withinLimits = await Promise.all([
    countTry('sign-in-code-to', wish.email, 10, wish.at),
    countTry('sign-in-code-from', wish.addressPrefix, 60, wish.at),
  ])
  if (withinLimits.includes(false)) return
  const expiresAt = new Date(wish.at.getTime() + codeMinutes * 60_000)
  await asViewer({ audience: 'gate', at: wish.at, browser: wish.browser }, async (tx) => {
    const centerId = await ownCenterId(tx)
    const id = crypto.randomUUID()
    const { email, language, returnTo, at } = wish
    await tx
      .insert(signInAttempt)
      .values({ centerId, id, email, browserHash: wish.browser, language, returnTo, createdAt: at, expiresAt })
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
