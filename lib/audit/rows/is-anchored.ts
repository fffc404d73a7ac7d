import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'

/**
 * Whether what was kept a day ago is in the file outside the database: at the viewer's center, or everywhere for a web.
 */
export async function isAuditAnchored(tx: Tx): Promise<boolean> {
  const [row] = await tx.execute<{ anchored: boolean }>(sql`select audit_is_anchored() as anchored`)
  return row?.anchored ?? false
}
