import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId } from '#lib/kernel/id.ts'

/** The account of the family member who asks; null for whoever is not signed in, and for clients and staff. */
export async function guideWriter(tx: Tx): Promise<AccountId | null> {
  const [row] = await tx.execute<{ account_id: AccountId }>(sql`select account_id from writer()`)
  return row?.account_id ?? null
}
