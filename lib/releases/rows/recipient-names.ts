import { asc, eq, sql } from 'drizzle-orm'
import { release } from '#drizzle/tables/releases.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { inWords } from '#lib/i18n/known.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/**
 * The name and relationship of each family member, as the newest form about this client gives them, the relationship in
 * the words of whoever reads it.
 */
export async function recipientNames(
  tx: Tx,
  clientId: ClientId,
  { language }: Pick<Viewer, 'language'>,
): Promise<Map<string, string>> {
  const inTheirWords = (relationship: string) =>
    language ? inWords('relationships', relationship, language) : relationship
  const rows = await tx
    .select({ familyMemberId: release.familyMemberId, name: release.recipientName, relationship: release.relationship })
    .from(release)
    .where(eq(release.clientId, clientId))
    .orderBy(sql`${release.completedAt} asc nulls first`, asc(release.recordedAt))
  return new Map(
    rows.map((row) => [
      row.familyMemberId,
      row.relationship ? `${row.name} (${inTheirWords(row.relationship)})` : row.name,
    ]),
  )
}
