import { letter } from '#drizzle/tables/letters.ts'
import { signInAttempt } from '#drizzle/tables/sign-in.ts'
import { markOf } from '#lib/auth/secret.ts'
import { log } from '#lib/config/log.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { Language } from '#lib/i18n/language.ts'
import { newId } from '#lib/kernel/id.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import type { EmailAddress } from '#lib/people/rules/email-address.ts'
import { atGate, type Viewer } from '#lib/people/rules/viewer.ts'
import { countTry, countUp } from '../rows/count-try.ts'
import { isKnownTo } from '../rows/known-browsers.ts'
import { aheadMinutes, codesPerHour, floodCounted, type HeldBackBy, nextHour } from '../rules/limits.ts'
import { codeMinutes } from '../rules/sign-in-code.ts'

interface Wish {
  readonly email: EmailAddress
  readonly language: Language
  readonly returnTo: string
  /** Where it is asked from, as coarse as `networkOf` makes it. */
  readonly network: string
  /** What this browser holds of accounts it signed in to before. */
  readonly held: readonly string[]
}

/**
 * Sends a code to any address, known or not. A new address becomes a family member to whom nothing is shared, so known
 * and new addresses look the same. It answers before any letter leaves. Past a limit no letter is written, and the page
 * of the code says so, in the same words for every address. A browser that signed in to the account before is counted
 * apart from everybody else, and its letter leaves before theirs.
 */
export async function requestSignInCode(viewer: Viewer, wish: Wish): Promise<void> {
  const { at } = viewer
  const { email, language, returnTo, network } = wish
  const way = await wayOf(viewer, wish)
  const isHeldBack = way === 'limit' || way === 'flood'
  log('info', isHeldBack ? 'sign-in code held back' : 'sign-in code asked for')
  const expiresAt = new Date(at.getTime() + codeMinutes * 60_000)
  await asViewer(atGate(viewer), async (tx) => {
    const centerId = await ownCenterId(tx)
    const id = crypto.randomUUID()
    await tx.insert(signInAttempt).values({
      centerId,
      id,
      email,
      browserHash: viewer.browser!,
      language,
      returnTo,
      network: markOf(network),
      heldBackUntil: isHeldBack ? nextHour(at) : null,
      heldBackBy: isHeldBack ? way : null,
      createdAt: at,
      expiresAt,
    })
    if (isHeldBack) return
    await tx.insert(letter).values({
      centerId,
      id: newId<'letter'>(),
      kind: 'sign-in-code',
      toEmail: email,
      language,
      subjectIds: { attempt: id },
      createdAt: at,
      dueAt: new Date(at.getTime() - aheadMinutes[way] * 60_000),
      expiresAt,
    })
  })
}

/** How a letter goes, or why none does. */
async function wayOf(viewer: Viewer, { email, network, held }: Wish): Promise<keyof typeof aheadMinutes | HeldBackBy> {
  const isKnown = held.length > 0 && (await asViewer(atGate(viewer), (tx) => isKnownTo(tx, email, held)))
  if (isKnown)
    return (await countTry(viewer, 'sign-in-code-known', email, codesPerHour.fromKnownBrowser)) ? 'known' : 'limit'
  // One after the other: what is refused to one network must not use up what the address may get from others.
  const isWithin =
    (await countTry(viewer, 'sign-in-code-to-from', `${network} ${email}`, codesPerHour.fromNetworkToAddress)) &&
    (await countTry(viewer, 'sign-in-code-from', markOf(network), codesPerHour.fromNetwork)) &&
    (await countTry(viewer, 'sign-in-code-to', email, codesPerHour.toAddress))
  if (!isWithin) return 'limit'
  const isFirst = (await countUp(viewer, 'sign-in-code-first', markOf(network))) <= codesPerHour.firstFromNetwork
  if (isFirst && (await countTry(viewer, 'sign-in-code-first-at-center', '', codesPerHour.firstAtCenter)))
    return 'first'
  return (await countTry(viewer, floodCounted, '', codesPerHour.atCenter)) ? 'rest' : 'flood'
}
