import { and, asc, eq, gt, isNull, type SQL, sql } from 'drizzle-orm'
import { safetyFlag } from '#drizzle/tables/care.ts'
import { client } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId, StaffId } from '#lib/kernel/id.ts'
import { staffNamesOf } from '#lib/people/rows/staff-names.ts'

/** The safety flags that hold now and fit, with who set each and who looks again. */
async function flagsWhere(tx: Tx, fits: SQL | undefined, at: Date) {
  const rows = await tx
    .select({ flag: safetyFlag, clientName: client.name })
    .from(safetyFlag)
    .innerJoin(client, and(eq(client.centerId, safetyFlag.centerId), eq(client.id, safetyFlag.clientId)))
    .where(and(isNull(safetyFlag.endedAt), gt(safetyFlag.endsAt, at), fits))
    .orderBy(asc(safetyFlag.endsAt), asc(safetyFlag.id))
  const names = rows.length > 0 ? await staffNamesOf(tx) : new Map<StaffId, string>()
  return rows.map(({ flag, clientName }) => ({
    ...flag,
    clientName,
    by: names.get(flag.setBy) ?? '–',
    reviewer: names.get(flag.reviewerId) ?? '–',
  }))
}

export type SeenSafetyFlag = Awaited<ReturnType<typeof flagsWhere>>[number]

export const safetyFlagsOf = (tx: Tx, id: ClientId, at: Date) => flagsWhere(tx, eq(safetyFlag.clientId, id), at)

/** Those of the clients somebody cares for or covers now, and those they look at again. */
export const safetyFlagsFor = (tx: Tx, own: StaffId, at: Date) =>
  flagsWhere(
    tx,
    sql`(${safetyFlag.clientId} = any (array(select viewer_clients('find_client'))) or ${safetyFlag.reviewerId} = ${own})`,
    at,
  )

/** Who can look again at a flag of this client. */
export async function safetyReviewers(tx: Tx, id: ClientId): Promise<{ id: StaffId; name: string }[]> {
  const rows = await tx.execute<{ staff_id: StaffId; by_name: string }>(
    sql`select staff_id, by_name from safety_reviewers(${id}::uuid)`,
  )
  return rows.map((row) => ({ id: row.staff_id, name: row.by_name }))
}
