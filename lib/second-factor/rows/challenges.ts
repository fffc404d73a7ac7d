import { and, eq, gt, lte } from 'drizzle-orm'
import { passkeyChallenge } from '#drizzle/tables/second-factor.ts'
import { passkeyMinutes } from '#lib/auth/passkeys.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { StaffAtDoor } from './staff-at-door.ts'

const oldest = (at: Date) => new Date(at.getTime() - passkeyMinutes * 60_000)

/** Keeps what a passkey is asked to sign in this session, and forgets what was asked too long ago. */
export async function keepChallenge(
  tx: Tx,
  { centerId, sessionId }: StaffAtDoor,
  challenge: string,
  at: Date,
): Promise<void> {
  const own = and(eq(passkeyChallenge.centerId, centerId), eq(passkeyChallenge.sessionId, sessionId))
  await tx.delete(passkeyChallenge).where(and(own, lte(passkeyChallenge.createdAt, oldest(at))))
  await tx.insert(passkeyChallenge).values({ centerId, sessionId, challenge, createdAt: at })
}

/** Uses a challenge up. False when this session was not asked it a moment ago, or it was answered before. */
export async function spendChallenge(
  tx: Tx,
  { centerId, sessionId }: StaffAtDoor,
  challenge: string,
  at: Date,
): Promise<boolean> {
  const spent = await tx
    .delete(passkeyChallenge)
    .where(
      and(
        eq(passkeyChallenge.centerId, centerId),
        eq(passkeyChallenge.sessionId, sessionId),
        eq(passkeyChallenge.challenge, challenge),
        gt(passkeyChallenge.createdAt, oldest(at)),
      ),
    )
    .returning({ challenge: passkeyChallenge.challenge })
  return spent.length === 1
}
