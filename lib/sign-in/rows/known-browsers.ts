import { and, eq, inArray, sql } from 'drizzle-orm'
import { knownBrowser } from '#drizzle/tables/sign-in.ts'
import { hashOf, newToken } from '#lib/auth/secret.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId, CenterId } from '#lib/kernel/id.ts'

/**
 * Whether a browser signed in to the account of this address before. It is asked from what the browser holds, so that
 * whoever holds nothing learns nothing from the time it takes.
 */
export async function isKnownTo(tx: Tx, email: string, held: readonly string[]): Promise<boolean> {
  if (held.length === 0) return false
  const [row] = await tx.execute<{ is_known: boolean }>(
    sql`select is_known_browser(${email}, ${`{${held.map(hashOf).join(',')}}`}::text[]) as is_known`,
  )
  return row?.is_known ?? false
}

/** Remembers that this browser signed in to an account. Gives the secret it has to hold, if it does not yet. */
export async function rememberBrowser(
  tx: Tx,
  { centerId, accountId, held }: { centerId: CenterId; accountId: AccountId; held: readonly string[] },
  at: Date,
): Promise<string | null> {
  const seen = held.length > 0 && (await seeAgain(tx, { accountId, held }, at))
  if (seen) return null
  const secret = newToken()
  const row = { centerId, id: crypto.randomUUID(), accountId, secretHash: hashOf(secret), createdAt: at, seenAt: at }
  await tx.insert(knownBrowser).values(row)
  return secret
}

async function seeAgain(
  tx: Tx,
  { accountId, held }: { accountId: AccountId; held: readonly string[] },
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .update(knownBrowser)
    .set({ seenAt: at })
    .where(and(eq(knownBrowser.accountId, accountId), inArray(knownBrowser.secretHash, held.map(hashOf))))
    .returning({ accountId: knownBrowser.accountId })
  return rows.length > 0
}
