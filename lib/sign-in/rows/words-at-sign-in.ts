import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId } from '#lib/kernel/id.ts'

/**
 * Hands to an account what this browser holds for nobody: whoever signs in right after typing keeps their words. From
 * then on the account opens them, and no browser does.
 */
export async function giveWordsTo(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.execute(sql`select hand_over(${accountId})`)
}

/** Forgets what this browser holds for nobody. */
export async function forgetHeld(tx: Tx): Promise<void> {
  await tx.execute(sql`select forget_held()`)
}
