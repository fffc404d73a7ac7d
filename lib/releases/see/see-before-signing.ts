import { ownClient } from '#lib/clients/rows/own-client.ts'
import { onceIdentified } from '#lib/consent/scope.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { SharedPerson } from '#lib/disclosure/shared-person.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { FamilyMemberId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { asFamilyMember } from '../rows/as-family-member.ts'
import { composeRelease, draftOf } from '../rows/compose-release.ts'
import { knownAbout, releaseOf } from '../rows/known-about.ts'
import { ownSharing } from '../rows/own-sharing.ts'
import { signingWish } from '../rows/signing-wish.ts'
import type { SigningChoices } from '../rules/release-wish.ts'
import { sharingMark } from '../rules/sharing-mark.ts'

interface BeforeSigning {
  readonly text: string
  readonly hash: string
  readonly name: string
  readonly until: string
  readonly seen: SharedPerson | null
  /** How things stand with the person now; empty for somebody new. */
  readonly sharingMark: string
}

/** The words about to be signed, and exactly what the person would see with them, through the same door. */
export async function seeBeforeSigning(
  viewer: Viewer<'client'>,
  choices: SigningChoices,
  language: Language,
): Promise<BeforeSigning | null> {
  return asViewer(viewer, async (tx) => {
    const client = await ownClient(tx)
    const wish = client && (await signingWish(tx, viewer, client, choices))
    const composed = wish && (await composeRelease(tx, wish, language))
    if (!client || !composed) return null
    const pair = {
      centerId: client.centerId,
      clientId: client.id,
      // The person may not be known here yet, so an id that nobody has stands for them.
      familyMemberId: crypto.randomUUID() as FamilyMemberId,
      at: viewer.at,
    }
    const row = {
      ...draftOf(wish, composed),
      familyMemberId: pair.familyMemberId,
      recordedBy: client.accountId,
      recordedAt: viewer.at,
      forCheck: false,
      completedAt: viewer.at,
    }
    const own = choices.link ? await ownSharing(tx, viewer, choices.link) : null
    const known = await knownAbout(tx, client.id)
    const releases = [
      ...known.releases,
      releaseOf(row, { version: composed.version, clientBornOn: composed.about.bornOn }, []),
    ]
    // What is never told to them in particular stays closed for whoever stands for them.
    const neverShare = known.neverShare.map((each) =>
      own && each.familyMemberId === own.pair.familyMemberId ? { ...each, familyMemberId: pair.familyMemberId } : each,
    )
    const then = onceIdentified({ ...known, releases, neverShare }, pair)
    const seen = await asFamilyMember(tx, then, { ...pair, linkId: crypto.randomUUID() })
    const { text, hash } = composed
    const mark = own ? sharingMark(own.known.releases, own.pair) : ''
    return { text, hash, name: wish.recipientName, until: choices.expiresOn, seen, sharingMark: mark }
  })
}
