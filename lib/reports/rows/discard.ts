import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'

/**
 * Throws away a draft of the viewer's. A function does it, because a login that may delete rows of a table may lock it
 * for everybody.
 */
export async function discard(tx: Tx, draft: string): Promise<void> {
  await tx.execute(sql`select discard_draft(${draft})`)
}
