import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { signInAttempt } from '#drizzle/tables/sign-in.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { triesMax } from '../rules/sign-in-code.ts'

/**
 * Counts a try and, if the code was right, uses the attempt up. It is one statement, so that two tries at the same
 * moment are both counted and only one of them succeeds. False when the attempt was used before, tried too often, or is
 * too old.
 */
export async function spendAttempt(
  tx: Tx,
  { centerId, id }: Pick<typeof signInAttempt.$inferSelect, 'centerId' | 'id'>,
  isRight: boolean,
  at: Date,
): Promise<boolean> {
  const spent = await tx
    .update(signInAttempt)
    .set({ tries: sql`${signInAttempt.tries} + 1`, ...(isRight ? { usedAt: at } : {}) })
    .where(
      and(
        eq(signInAttempt.centerId, centerId),
        eq(signInAttempt.id, id),
        isNull(signInAttempt.usedAt),
        lt(signInAttempt.tries, triesMax),
        gt(signInAttempt.expiresAt, at),
      ),
    )
    .returning({ id: signInAttempt.id })
  return spent.length === 1
}
