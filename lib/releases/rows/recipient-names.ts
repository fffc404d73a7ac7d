import { asc, eq, sql } from 'drizzle-orm'
import { release } from '#drizzle/tables/releases.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId } from '#lib/kernel/id.ts'

/** The name and relationship of each family member, as the newest form about this client gives them. */
export async function recipientNames(tx: Tx, clientId: ClientId): Promise<Map<string, string>> {
  const rows = await tx
    .select({ familyMemberId: release.familyMemberId, name: release.recipientName, relationship: release.relationship })
    .from(release)
    .where(eq(release.clientId, clientId))
    .orderBy(sql`${release.completedAt} asc nulls first`, asc(release.recordedAt))
  return new Map(
    rows.map((row) => [row.familyMemberId, row.relationship ? `${row.name} (${row.relationship})` : row.name]),
  )
}
