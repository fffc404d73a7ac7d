import { sql } from 'drizzle-orm'
import { markOf } from '#lib/auth/secret.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId } from '#lib/kernel/id.ts'
import type { OwnWriter } from '../rules/writer.ts'

/** The family member who is signed in and writes; null for everyone else, including clients and staff. */
export async function ownWriter(tx: Tx): Promise<OwnWriter | null> {
  const [row] = await tx.execute<{ account_id: AccountId; email: string }>(sql`select account_id, email from writer()`)
  return row ? { accountId: row.account_id, email: row.email } : null
}

/** How they called themselves in their newest report; empty where they did not. */
export async function writerCalled(tx: Tx): Promise<{ name: string; relationship: string }> {
  const [row] = await tx.execute<{ name: string; relationship: string }>(
    sql`select name, relationship from writer_called()`,
  )
  return { name: row?.name ?? '', relationship: row?.relationship ?? '' }
}

/** Where something was sent from, by which a crowd is counted: an account, or else a network. It names neither. */
export function sentFrom(accountId: AccountId | null, network: string): string {
  return markOf(accountId ? `account:${accountId}` : `network:${network}`)
}
