import { sql } from 'drizzle-orm'
import type { Tx } from './as-viewer.ts'

/**
 * For a change that is right only as long as nobody else makes another: waits for the one that is under way in this
 * center and holds the next one back until this transaction ends. What is read before it may be old.
 */
export async function oneAtATime(tx: Tx): Promise<void> {
  await tx.execute(sql`select one_at_a_time()`)
}
