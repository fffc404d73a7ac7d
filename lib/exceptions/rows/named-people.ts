import { asc, eq, sql } from 'drizzle-orm'
import { release } from '#drizzle/tables/releases.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId, FamilyMemberId } from '#lib/kernel/id.ts'

/** Somebody whom a client named on a form, by the newest one. */
export interface NamedPerson {
  readonly familyMemberId: FamilyMemberId
  readonly name: string
  readonly relationship: string
}

/** Everybody whom a client named, each once. */
export async function namedPeople(tx: Tx, clientId: ClientId): Promise<NamedPerson[]> {
  const { familyMemberId, recipientName: name, relationship } = release
  const rows = await tx
    .select({ familyMemberId, name, relationship })
    .from(release)
    .where(eq(release.clientId, clientId))
    .orderBy(sql`${release.completedAt} asc nulls first`, asc(release.recordedAt))
  return [...new Map(rows.map((row) => [row.familyMemberId, row])).values()]
}
