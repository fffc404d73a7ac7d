import { and, eq } from 'drizzle-orm'
import { account, familyLink, familyMember } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import type { ClientId, FamilyLinkId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { recipientNames } from '#lib/releases/rows/recipient-names.ts'
import { textsOfLink } from '#lib/texts/rows/texts-of-link.ts'
import { undelivered } from '../rows/undelivered.ts'

/** The address of one family member, null without one of their own, and what became of the last letter to it. */
export async function seeAddress(viewer: Viewer<'staff'>, clientId: ClientId, linkId: FamilyLinkId) {
  return readAsStaff(viewer, 'address', async (tx) => {
    const [link] = await tx
      .select({ familyMemberId: familyLink.familyMemberId, email: account.email })
      .from(familyLink)
      .innerJoin(familyMember, eq(familyMember.id, familyLink.familyMemberId))
      .leftJoin(account, eq(account.id, familyMember.accountId))
      .where(and(eq(familyLink.id, linkId), eq(familyLink.clientId, clientId)))
    const rights = await rightsFor(tx, clientId)
    if (!link || !rights.has('correct_address')) return null
    return showing([clientId], {
      clientId,
      linkId,
      email: link.email,
      mayGive: rights.has('record_release'),
      name: (await recipientNames(tx, clientId, viewer)).get(link.familyMemberId) ?? '',
      failed: (await undelivered(tx)).find((each) => each.linkId === linkId && !each.isText) ?? null,
      texts: await textsOfLink(tx, linkId),
      timeZone: (await ownCenter(tx)).timeZone,
    })
  })
}
