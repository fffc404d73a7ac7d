import { eq } from 'drizzle-orm'
import { familyLink, familyMember, staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import type { Identification } from '../rules/identified.ts'

/** What is known of the person behind a link. */
interface Known {
  /** Null while nobody made sure; with the name of the colleague who did. */
  readonly identified: (Identification & { readonly by: string | null }) | null
  /** When they left by themselves, which ended what was known. */
  readonly leftAt: Date | null
  /** Whether they can sign in, and so type a code. */
  readonly hasAddress: boolean
}

/** How staff know the person behind a link. */
export async function identificationOf(tx: Tx, link: FamilyLinkId): Promise<Known> {
  const [row] = await tx
    .select({
      at: familyLink.identifiedAt,
      leftAt: familyLink.leftAt,
      how: familyLink.identifiedHow,
      by: staffMember.name,
      account: familyMember.accountId,
    })
    .from(familyLink)
    .innerJoin(familyMember, eq(familyMember.id, familyLink.familyMemberId))
    .leftJoin(staffMember, eq(staffMember.accountId, familyLink.identifiedBy))
    .where(eq(familyLink.id, link))
  return {
    identified: row?.at && row.how ? { at: row.at, how: row.how, by: row.by } : null,
    leftAt: row?.leftAt ?? null,
    hasAddress: Boolean(row?.account),
  }
}
