import { eq } from 'drizzle-orm'
import { familyLink, staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import type { Identification } from '../rules/identified.ts'

/** How staff know the person behind a link, with the name of the colleague who made sure; null while nobody did. */
export async function identificationOf(
  tx: Tx,
  link: FamilyLinkId,
): Promise<(Identification & { readonly by: string | null }) | null> {
  const [row] = await tx
    .select({ at: familyLink.identifiedAt, how: familyLink.identifiedHow, by: staffMember.name })
    .from(familyLink)
    .leftJoin(staffMember, eq(staffMember.accountId, familyLink.identifiedBy))
    .where(eq(familyLink.id, link))
  return row?.at && row.how ? { at: row.at, how: row.how, by: row.by } : null
}
