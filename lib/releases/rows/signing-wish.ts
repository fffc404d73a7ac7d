import { center } from '#drizzle/tables/people.ts'
import type { OwnClient } from '#lib/clients/rows/own-client.ts'
import { governing } from '#lib/consent/decide.ts'
import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { instantOf } from '#lib/kernel/local-time.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { ownSharing } from './own-sharing.ts'
import type { ReleaseWish } from './write-release.ts'

/** What a client chose on the way to signing. */
export interface SigningChoices {
  readonly recipientName: string
  readonly relationship: string
  readonly email?: string
  /** Whom the form is for, when it changes or renews what that person has. */
  readonly link?: string
  readonly language: Language
  readonly topics: readonly Topic[]
  readonly areas: readonly LifeArea[]
  readonly professionals: readonly string[]
  readonly onlyInCrisis: readonly Topic[]
  readonly purpose: string
  readonly expiresOn: string
}

/** The release that a client's choices come to; null when the link among them is not the client's own. */
export async function signingWish(
  tx: Tx,
  viewer: Viewer<'client'>,
  client: OwnClient,
  choices: SigningChoices,
): Promise<ReleaseWish | null> {
  const [house] = await tx.select({ timeZone: center.timeZone }).from(center)
  const { purpose, expiresOn, professionals, ...rest } = choices
  const named = choices.link ? await namedBehind(tx, viewer, choices.link) : rest
  if (!named) return null
  return {
    ...rest,
    recipientName: named.recipientName,
    relationship: named.relationship,
    client: client.id,
    professionals: professionals as StaffId[],
    forbidden: [],
    purposes: [purpose],
    startsAt: null,
    expiresAt: instantOf(expiresOn, '23:59', house!.timeZone),
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

/** Whom a link stands for is what was signed for it, and not what a form says: its account is not somebody else's. */
async function namedBehind(tx: Tx, viewer: Viewer<'client'>, link: string) {
  const own = await ownSharing(tx, viewer, link)
  return own && governing(own.known.releases, own.pair)
}
