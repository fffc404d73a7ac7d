import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'

/**
 * Hands to whoever just signed in what this browser holds for nobody: whoever signs in right after typing keeps their
 * words. From then on their account opens them, and no browser does; of staff, once they gave their second factor.
 */
export async function giveWordsTo(tx: Tx, sessionId: string): Promise<void> {
  await tx.execute(sql`select hand_over(${sessionId})`)
}

/** Hands to a member of staff who gives their second factor now what they typed in this session before it. */
export async function giveWordsAtDoor(tx: Tx): Promise<void> {
  await tx.execute(sql`select hand_over_at_door()`)
}

/** Forgets what this browser holds for nobody. */
export async function forgetHeld(tx: Tx): Promise<void> {
  await tx.execute(sql`select forget_held()`)
}
