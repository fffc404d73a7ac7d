import { eq, sql } from 'drizzle-orm'
import { textNumber, type textStop } from '#drizzle/tables/listening/texts.ts'
import { account, familyLink, familyMember, staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'

/** The number a family member gave for texts, as staff see it. */
export interface TextsOfLink {
  readonly number: string | null
  readonly isConfirmed: boolean
  readonly refusedAt: Date | null
  readonly refusedCode: string | null
  readonly stops: readonly {
    readonly number: string
    readonly by: typeof textStop.$inferSelect.by
    readonly at: Date
    readonly staffName: string | null
  }[]
}

/** Where texts to a family member go, and to which numbers they want none, nor calls. */
export async function textsOfLink(tx: Tx, link: FamilyLinkId): Promise<TextsOfLink> {
  const [given] = await tx
    .select({
      number: textNumber.number,
      confirmedAt: textNumber.confirmedAt,
      refusedAt: textNumber.refusedAt,
      refusedCode: textNumber.refusedCode,
    })
    .from(familyLink)
    .innerJoin(familyMember, eq(familyMember.id, familyLink.familyMemberId))
    .innerJoin(account, eq(account.id, familyMember.accountId))
    .innerJoin(textNumber, eq(textNumber.accountId, account.id))
    .where(eq(familyLink.id, link))
  const stops = await tx.execute<{
    number: string
    by: 'text' | 'carrier' | 'spoken'
    stopped_at: string
    staff_id: string
  }>(sql`select number, by, stopped_at, staff_id from text_stops_of(${link})`)
  const staff =
    stops.length > 0 ? await tx.select({ id: staffMember.id, name: staffMember.name }).from(staffMember) : []
  return {
    number: given?.number ?? null,
    isConfirmed: Boolean(given?.confirmedAt),
    refusedAt: given?.refusedAt ?? null,
    refusedCode: given?.refusedCode ?? null,
    stops: stops.map((each) => ({
      number: each.number,
      by: each.by,
      at: new Date(each.stopped_at),
      staffName: staff.find(({ id }) => id === each.staff_id)?.name ?? null,
    })),
  }
}
