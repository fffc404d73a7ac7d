import { and, eq } from 'drizzle-orm'
import { account, familyLink, familyMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { CenterId, FamilyLinkId } from '#lib/kernel/id.ts'
import type { Dial } from '../rules/dial.ts'

const columns = { involvement: familyMember.involvement, until: familyMember.involvementUntil }
const unsaid: Dial = { involvement: null, until: null }

/** The dial of the family member behind a link, for staff who talk with them. */
export async function dialOfLink(tx: Tx, link: FamilyLinkId): Promise<Dial> {
  const [row] = await tx
    .select(columns)
    .from(familyMember)
    .innerJoin(familyLink, eq(familyLink.familyMemberId, familyMember.id))
    .where(eq(familyLink.id, link))
  return row ?? unsaid
}

/** The dial of whoever a letter goes to; as good as unsaid for an address that is no family member's. */
export async function dialOfAddress(tx: Tx, center: CenterId, email: string): Promise<Dial> {
  const [row] = await tx
    .select(columns)
    .from(familyMember)
    .innerJoin(account, and(eq(account.centerId, familyMember.centerId), eq(account.id, familyMember.accountId)))
    .where(and(eq(account.centerId, center), eq(account.email, email)))
  return row ?? unsaid
}
