import { eq } from 'drizzle-orm'
import { familyLink } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { type FoundBy, showing } from '#lib/audit/rules/kept.ts'
import { agreedWord } from '#lib/identity/rows/agreed-word.ts'
import { openCode } from '#lib/identity/rows/handover-code.ts'
import { identificationOf } from '#lib/identity/rows/identification.ts'
import type { ClientId, FamilyLinkId } from '#lib/kernel/id.ts'
import { dialOfLink } from '#lib/people/rows/dial-of.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { callsWith } from '#lib/reports/rows/calls.ts'
import { textsOfLink } from '#lib/texts/rows/texts-of-link.ts'
import { scansOf } from '../rows/scans.ts'
import { talkCardFor } from '../rows/talk-card-for.ts'

/**
 * The talk card of one family member. Nothing is found for a client or a link this member of staff does not work with.
 */
export function seeTalkCard(viewer: Viewer<'staff'>, clientId: ClientId, linkId: FamilyLinkId) {
  return readAsStaff(viewer, 'talk-card', async (tx) => {
    const card = await talkCardFor(tx, viewer, clientId, linkId)
    if (!card) return null
    const { timeZone } = await ownCenter(tx)
    const calls = await callsWith(tx, clientId, card.familyMemberId)
    const dial = await dialOfLink(tx, linkId)
    const texts = await textsOfLink(tx, linkId)
    const { identified, leftAt, hasAddress } = await identificationOf(tx, linkId)
    const pair = { clientId, familyMemberId: card.familyMemberId }
    const rights = await rightsFor(tx, clientId)
    const [link] = await tx
      .select({ livesTogether: familyLink.livesTogether, meetEveryMonths: familyLink.meetEveryMonths })
      .from(familyLink)
      .where(eq(familyLink.id, linkId))
    const phoneWord = await agreedWord(tx, pair)
    return showing([clientId], {
      ...card,
      scans: card.releaseId ? await scansOf(tx, card.releaseId) : [],
      calls,
      dial,
      texts,
      phoneWord,
      identified,
      leftAt,
      hasAddress,
      handoverCode: rights.has('identify_person') ? await openCode(tx, pair) : null,
      livesTogether: link?.livesTogether ?? false,
      meetEveryMonths: link?.meetEveryMonths ?? null,
      timeZone,
      rights,
    })
  })
}

export type SeenTalk = FoundBy<typeof seeTalkCard>
export type SeenTalkCard = NonNullable<Awaited<ReturnType<typeof talkCardFor>>>
