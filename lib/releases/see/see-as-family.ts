import { and, eq, sql } from 'drizzle-orm'
import { client, familyLink } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { type FoundBy, showing } from '#lib/audit/rules/kept.ts'
import type { ClientId, FamilyLinkId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { asFamilyMember } from '../rows/as-family-member.ts'
import { knownAbout } from '../rows/known-about.ts'
import { recipientNames } from '../rows/recipient-names.ts'

/**
 * The page of one client as one family member is shown it now, through the same door, for a privacy officer. The audit
 * keeps that they looked; the family's accounting is not touched, and nothing of what the family wrote is read.
 */
export async function seeAsFamily(viewer: Viewer<'staff'>, clientId: ClientId, linkId: FamilyLinkId) {
  return readAsStaff(viewer, 'family-view', async (tx) => {
    const [link] = await tx
      .select({ centerId: familyLink.centerId, familyMemberId: familyLink.familyMemberId, client: client.name })
      .from(familyLink)
      .innerJoin(client, eq(client.id, familyLink.clientId))
      .where(and(eq(familyLink.id, linkId), eq(familyLink.clientId, clientId)))
    const [opened] = await tx.execute<{ is_open: boolean }>(sql`select view_as_family(${clientId}) as is_open`)
    if (!link || !opened?.is_open) return null
    const { timeZone, place, language } = await ownCenter(tx)
    const pair = { centerId: link.centerId, clientId, familyMemberId: link.familyMemberId, at: viewer.at }
    return showing([clientId], {
      clientId,
      linkId,
      client: link.client,
      name: (await recipientNames(tx, clientId, viewer)).get(link.familyMemberId) ?? '',
      seen: await asFamilyMember(tx, await knownAbout(tx, clientId), { ...pair, linkId }),
      timeZone,
      place,
      centerLanguage: language,
    })
  })
}
export type SeenAsFamily = FoundBy<typeof seeAsFamily>
