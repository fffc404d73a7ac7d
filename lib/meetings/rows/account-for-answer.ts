import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'

/**
 * Accounts for what the answer link of this transaction tells. False when it opens nothing now: then nothing may be
 * told.
 */
export async function accountForAnswer(tx: Tx): Promise<boolean> {
  const [row] = await tx.execute<{ account_for_answer: boolean }>(sql`select account_for_answer()`)
  return row?.account_for_answer ?? false
}
