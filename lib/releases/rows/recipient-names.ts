import { asc, inArray, sql } from 'drizzle-orm'
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
  reader: Pick<Viewer, 'language'>,
): Promise<ReadonlyMap<string, string>> {
  return (await recipientNamesOf(tx, [clientId], reader)).get(clientId) ?? new Map()
}

/** The same for several clients. */
export async function recipientNamesOf(
  tx: Tx,
  clients: readonly ClientId[],
  { language }: Pick<Viewer, 'language'>,
): Promise<ReadonlyMap<ClientId, ReadonlyMap<string, string>>> {
  const inTheirWords = (relationship: string) =>
    language ? inWords('relationships', relationship, language) : relationship
  const { clientId, familyMemberId, recipientName: name, relationship } = release
  const rows = await tx
    .select({ clientId, familyMemberId, name, relationship })
    .from(release)
    .where(inArray(clientId, [...clients]))
    .orderBy(sql`${release.completedAt} asc nulls first`, asc(release.recordedAt))
  const named = new Map<ClientId, Map<string, string>>(clients.map((each) => [each, new Map()]))
  for (const row of rows)
    named
      .get(row.clientId)!
      .set(row.familyMemberId, row.relationship ? `${row.name} (${inTheirWords(row.relationship)})` : row.name)
  return named
}
