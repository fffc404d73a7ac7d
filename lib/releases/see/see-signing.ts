import { center } from '#drizzle/tables/centers.ts'
import { client as clientTable } from '#drizzle/tables/people.ts'
import { caseManagerNameOf, professionalsOf } from '#lib/care/rows/professionals-of.ts'
import { ownClient } from '#lib/clients/rows/own-client.ts'
import type { ExtraElement, Place } from '#lib/consent/place-law.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import { sharingBetween } from '#lib/consent/scope.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { ownSharing } from '../rows/own-sharing.ts'
import { signingLimits } from '../rows/signing-limits.ts'
import { endToKeep } from '../rules/ends-soon.ts'
import type { SigningChoices } from '../rules/release-wish.ts'
import { scopeToRenew } from '../rules/scope-asked.ts'
import { sharingMark } from '../rules/sharing-mark.ts'

export interface SigningStart {
  readonly clientName: string
  readonly timeZone: string
  readonly place: Place
  /** Whether a member of staff must sign too: until then the form opens nothing, and the page says so at once. */
  readonly needsStaff: boolean
  /** Whether somebody must see the client sign, so that they do it where somebody is with them. */
  readonly needsWitness: boolean
  /** What the place asks of a form on top. */
  readonly asks: readonly ExtraElement[]
  /** What is known already of what is asked on top: the birth date, and who is responsible. */
  readonly bornOn: string | null
  readonly responsibleName: string
  /** The last day that a form signed now may name. */
  readonly lastDay: string
  readonly centerLanguage: Language
  readonly team: readonly { id: StaffId; name: string }[]
  /** What the client has signed for the person behind the link, to change or renew it; null for somebody new. */
  readonly from: (Partial<SigningChoices> & { readonly sharingMark: string }) | null
}

/** What a client needs to begin signing: their clinicians, the longest term, and what they signed before. */
export async function seeSigning(viewer: Viewer<'client'>, link: string | null): Promise<SigningStart | null> {
  return asViewer(viewer, async (tx) => {
    const client = await ownClient(tx)
    if (!client) return null
    const [house] = await tx
      .select({
        timeZone: center.timeZone,
        place: center.place,
        language: center.language,
      })
      .from(center)
    const [about] = await tx.select({ bornOn: clientTable.bornOn }).from(clientTable)
    const limits = await signingLimits(tx, viewer.at)
    const own = link ? await ownSharing(tx, viewer, link) : null
    const sharing = own && sharingBetween(own.known, own.pair)
    const release = sharing?.release
    const keepsEnd = sharing && endToKeep(sharing, viewer.at)
    return {
      clientName: client.name,
      timeZone: house!.timeZone,
      place: house!.place,
      asks: rulePacks[house!.place].extraElements,
      bornOn: about?.bornOn ?? null,
      responsibleName: await caseManagerNameOf(tx, client.id),
      needsStaff: limits.needsStaff,
      needsWitness: limits.needsWitness,
      lastDay: limits.lastDay,
      centerLanguage: house!.language,
      team: await professionalsOf(tx, client.id),
      from:
        own && release
          ? {
              link: own.linkId,
              sharingMark: sharingMark(own.known.releases, own.pair),
              recipientName: release.recipientName,
              relationship: release.relationship,
              ...scopeToRenew(release, viewer.at),
              professionals: release.professionals,
              purpose: release.purposes.join(', '),
              recipientAffiliation: release.recipientAffiliation,
              ...(keepsEnd && { expiresOn: dayOf(keepsEnd, house!.timeZone) }),
            }
          : null,
    }
  })
}
