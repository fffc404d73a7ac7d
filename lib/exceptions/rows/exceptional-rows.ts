import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { exceptionalDisclosure, exceptionalReview } from '#drizzle/tables/exceptional.ts'
import { client, staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { StaffId } from '#lib/kernel/id.ts'

const told = exceptionalDisclosure
const reviewer = alias(staffMember, 'reviewer')

/** What was told on another ground, with who wrote it down and what a privacy officer thought of it. */
export async function exceptionalRows(
  tx: Tx,
  own: StaffId,
  of: { fits: SQL | undefined; oldestFirst?: boolean; most: number },
) {
  const rows = await tx
    .select({
      told,
      clientName: client.name,
      by: staffMember.name,
      review: exceptionalReview,
      reviewedBy: reviewer.name,
    })
    .from(told)
    .innerJoin(client, and(eq(client.centerId, told.centerId), eq(client.id, told.clientId)))
    .leftJoin(staffMember, eq(staffMember.id, told.staffId))
    .leftJoin(exceptionalReview, eq(exceptionalReview.exceptionalId, told.id))
    .leftJoin(reviewer, eq(reviewer.id, exceptionalReview.staffId))
    .where(of.fits)
    .orderBy(...(of.oldestFirst ? [told.recordedAt, told.id] : [desc(told.recordedAt), desc(told.id)]))
    .limit(of.most)
  return rows.map((row) => ({
    ...row.told,
    clientName: row.clientName,
    by: row.by ?? '',
    isOwn: row.told.staffId === own,
    review: row.review && { ...row.review, by: row.reviewedBy ?? '' },
  }))
}

export type SeenExceptional = Awaited<ReturnType<typeof exceptionalRows>>[number]

/** What no privacy officer has reviewed yet. */
export const notReviewed = isNull(exceptionalReview.exceptionalId)

/** How many wait for a privacy officer, those of clients whom they meet alone. */
export async function countToReview(tx: Tx): Promise<number> {
  const [row] = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from exceptional_disclosure e
    where not exists (
      select from exceptional_review v where v.center_id = e.center_id and v.exceptional_id = e.id)`)
  return row?.count ?? 0
}
