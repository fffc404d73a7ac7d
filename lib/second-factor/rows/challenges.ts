import { sql } from 'drizzle-orm'
import { passkeyChallenge } from '#drizzle/tables/second-factor.ts'
import { passkeyMinutes } from '#lib/auth/passkeys.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { StaffAtDoor } from './staff-at-door.ts'

/** Keeps what a passkey is asked to sign in this session. */
export async function keepChallenge(
  tx: Tx,
  { centerId, sessionId }: StaffAtDoor,
  challenge: string,
  at: Date,
): Promise<void> {
  await tx.insert(passkeyChallenge).values({ centerId, sessionId, challenge, createdAt: at })
}

/**
 * Uses a challenge up, and forgets what was asked too long ago. False when this session was not asked it a moment ago,
 * or it was answered before.
 */
export async function spendChallenge(tx: Tx, challenge: string, at: Date): Promise<boolean> {
  const since = new Date(at.getTime() - passkeyMinutes * 60_000).toISOString()
  const [row] = await tx.execute<{ spent: boolean }>(
    sql`select spend_challenge(${challenge}, ${since}::timestamptz) as spent`,
  )
  return row?.spent ?? false
}
