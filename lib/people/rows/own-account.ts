import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId } from '#lib/kernel/id.ts'

/** The account that is signed in; null when its session is over. */
export async function ownAccountId(tx: Tx): Promise<AccountId | null> {
  const [row] = await tx.execute<{ account_id: AccountId | null }>(sql`select account_id from viewer()`)
  return row?.account_id ?? null
}
