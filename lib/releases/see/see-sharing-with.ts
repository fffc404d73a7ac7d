import { ownClient } from '#lib/clients/rows/own-client.ts'
import type { Place } from '#lib/consent/place-law.ts'
import { onceIdentified, sharingBetween } from '#lib/consent/scope.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { SharedPerson } from '#lib/disclosure/shared-person.ts'
import type { Language } from '#lib/i18n/language.ts'
import { ownWord } from '#lib/identity/rows/agreed-word.ts'
import { type OpenCode, openCode } from '#lib/identity/rows/handover-code.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { staffNamesOf } from '#lib/people/rows/staff-names.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { asFamilyMember } from '../rows/as-family-member.ts'
import { ownSharing } from '../rows/own-sharing.ts'
import { type OwnSignedAlone, ownSignedAlone } from '../rows/signed-alone.ts'
import type { SharingPerson } from '../rules/sharing-person.ts'

export interface SharingWithOne {
  readonly timeZone: string
  readonly place: Place
  readonly centerLanguage: Language
  readonly person: SharingPerson | null
  /** The form that the client signed for this person and that a member of staff has to sign too. */
  readonly alone: OwnSignedAlone | null
  /** Whether sharing is off for this person in particular, and not for everybody alone. */
  readonly isHeldForThem: boolean
  /** Exactly what this person sees now, or will once we know them; null when they see nothing. */
  readonly seen: SharedPerson | null
  /** The code that the client can hand over, while nobody made sure that this is the right person. */
  readonly code: OpenCode | null
  /** The word for the phone that is agreed with this person, and how it was tried. */
  readonly phoneWord: Awaited<ReturnType<typeof ownWord>>
  readonly staffNames: ReadonlyMap<StaffId, string>
}

/**
 * What a client shares with one person, and what that person sees. `person` is null when the link is not the client's.
 */
export async function seeSharingWith(viewer: Viewer<'client'>, link: string): Promise<SharingWithOne | null> {
  return asViewer(viewer, async (tx) => {
    if (!(await ownClient(tx))) return null
    const { timeZone, place, language: centerLanguage } = await ownCenter(tx)
    const own = await ownSharing(tx, viewer, link)
    const sharing = own && sharingBetween(own.known, own.pair)
    const staffNames = await staffNamesOf(tx)
    const alone = (own && (await ownSignedAlone(tx, own.linkId))[0]) ?? null
    if (!own || !sharing)
      return {
        timeZone,
        place,
        centerLanguage,
        person: null,
        alone,
        isHeldForThem: false,
        seen: null,
        code: null,
        phoneWord: null,
        staffNames,
      }
    const { recipientName: name, relationship } = sharing.release
    const { linkId, leftAt } = own
    return {
      timeZone,
      place,
      centerLanguage,
      alone,
      isHeldForThem: own.known.holds.some((each) => each.familyMemberId === own.pair.familyMemberId && !each.liftedAt),
      person: { linkId, familyMemberId: own.pair.familyMemberId, name, relationship, sharing, leftAt },
      seen: await asFamilyMember(tx, onceIdentified(own.known, own.pair), { ...own.pair, linkId }),
      code: await openCode(tx, own.pair),
      phoneWord: await ownWord(tx, own.pair),
      staffNames,
    }
  })
}
