import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { signInAttempt } from '#drizzle/tables/sign-in.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

export type Attempt = typeof signInAttempt.$inferSelect

const newestFirst = [desc(signInAttempt.createdAt), desc(signInAttempt.id)]
// Nobody has more letters than this in ten minutes and still looks for the first.
const lettersMax = 10

/**
 * What this browser asked for and can still use, the newest first: letters that were written, not used, and not too
 * old. They are held until the transaction ends, so that of two tries at the same moment each is counted.
 */
export async function holdLiveAttempts(tx: Tx, { browser, at }: Viewer): Promise<Attempt[]> {
  return tx
    .select()
    .from(signInAttempt)
    .where(
      and(
        eq(signInAttempt.browserHash, browser ?? ''),
        isNull(signInAttempt.usedAt),
        isNull(signInAttempt.heldBackUntil),
        gt(signInAttempt.expiresAt, at),
      ),
    )
    .orderBy(...newestFirst)
    .limit(lettersMax)
    .for('update')
}

/** The same for a page, which holds nothing; with those that were held back. */
export async function newestAttempts(tx: Tx, { browser, at }: Viewer): Promise<Attempt[]> {
  return tx
    .select()
    .from(signInAttempt)
    .where(
      and(
        eq(signInAttempt.browserHash, browser ?? ''),
        isNull(signInAttempt.usedAt),
        gt(signInAttempt.createdAt, new Date(at.getTime() - 3_600_000)),
      ),
    )
    .orderBy(...newestFirst)
    .limit(lettersMax)
}

/** The request of a link, whichever browser made it. */
export async function attemptOfLink(tx: Tx, id: string): Promise<Attempt | undefined> {
  const [found] = await tx.select().from(signInAttempt).where(eq(signInAttempt.id, id))
  return found
}

/** Counts a wrong try for one request. */
export async function countWrongTry(tx: Tx, { centerId, id }: Attempt): Promise<void> {
  await tx
    .update(signInAttempt)
    .set({ tries: sql`${signInAttempt.tries} + 1` })
    .where(and(eq(signInAttempt.centerId, centerId), eq(signInAttempt.id, id)))
}

/** Uses a request up. It is one statement, so that of two tries at the same moment only one succeeds. */
export async function spend(tx: Tx, { centerId, id }: Attempt, at: Date): Promise<boolean> {
  const spent = await tx
    .update(signInAttempt)
    .set({ usedAt: at })
    .where(
      and(
        eq(signInAttempt.centerId, centerId),
        eq(signInAttempt.id, id),
        isNull(signInAttempt.usedAt),
        gt(signInAttempt.expiresAt, at),
      ),
    )
    .returning({ id: signInAttempt.id })
  return spent.length === 1
}
