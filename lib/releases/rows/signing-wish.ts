import type { OwnClient } from '#lib/clients/rows/own-client.ts'
import { governing } from '#lib/consent/decide.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { beginningOf, endOf } from '../rules/form-day.ts'
import type { ReleaseWish, SigningChoices } from '../rules/release-wish.ts'
import { ownSharing } from './own-sharing.ts'

/** The release a client is about to sign, made from their choices; null when they name a link that is not theirs. */
export async function signingWish(
  tx: Tx,
  viewer: Viewer<'client'>,
  client: OwnClient,
  choices: SigningChoices,
): Promise<ReleaseWish | null> {
  const { purpose, expiresOn, professionals, ...rest } = choices
  const named = choices.link ? await namedBehind(tx, viewer, choices.link) : rest
  if (!named) return null
  const { timeZone, place } = await ownCenter(tx)
  const needsStart = rulePacks[place].extraElements.includes('start_date')
  return {
    ...rest,
    recipientName: named.recipientName,
    relationship: named.relationship,
    client: client.id,
    professionals: professionals as StaffId[],
    forbidden: [],
    purposes: [purpose],
    startsAt: needsStart ? beginningOf(dayOf(viewer.at, timeZone), timeZone) : null,
    expiresAt: endOf(expiresOn, timeZone),
    expiryEvent: '',
    signedName: client.name,
    signedAt: viewer.at,
    representative: null,
    witnessName: '',
    staffSignatureName: '',
    form: 'electronic',
    agreedToSignElectronically: true,
    identifiedBy: 'signed in with a code sent to their own address',
  }
}

/**
 * The name comes from what was signed before, not from the form, so that no form can pass a link on to somebody else.
 */
async function namedBehind(tx: Tx, viewer: Viewer<'client'>, link: string) {
  const own = await ownSharing(tx, viewer, link)
  return own && governing(own.known.releases, own.pair)
}
