import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId, StaffId } from '#lib/kernel/id.ts'

/** The staff who do not meet this client, for viewers who may find somebody else for them; empty for other viewers. */
export async function walledFrom(tx: Tx, client: ClientId): Promise<ReadonlySet<StaffId>> {
  const rows = await tx.execute<{ id: StaffId }>(sql`select w as id from walled_from(${client}) w`)
  return new Set(rows.map(({ id }) => id))
}
