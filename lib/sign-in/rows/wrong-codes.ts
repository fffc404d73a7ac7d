import { and, eq, sql } from 'drizzle-orm'
import { wrongCode } from '#drizzle/tables/sign-in.ts'
import { markOf } from '#lib/auth/secret.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { CenterId } from '#lib/kernel/id.ts'
import type { WrongCodes } from '../rules/limits.ts'

/** What wrong codes are counted for: an address, or an address as asked from one network. */
export function countedFor(email: string, network?: string): string {
  return markOf(`wrong-code:${network ?? ''}:${email}`)
}

/**
 * Wrong codes so far. The row is held until the transaction ends, so that tries at the same moment wait for each other.
 */
export async function holdWrongCodes(tx: Tx, centerId: CenterId, key: string, at: Date): Promise<WrongCodes> {
  const [row] = await tx
    .insert(wrongCode)
    .values({ centerId, key, inARow: 0, lastAt: at })
    .onConflictDoUpdate({ target: [wrongCode.centerId, wrongCode.key], set: { inARow: sql`${wrongCode.inARow}` } })
    .returning({ inARow: wrongCode.inARow, lastAt: wrongCode.lastAt })
  return row!
}

/** The same for a page, which holds nothing. */
export async function readWrongCodes(tx: Tx, key: string): Promise<WrongCodes | undefined> {
  const [row] = await tx
    .select({ inARow: wrongCode.inARow, lastAt: wrongCode.lastAt })
    .from(wrongCode)
    .where(eq(wrongCode.key, key))
  return row
}

export async function writeWrongCodes(tx: Tx, centerId: CenterId, key: string, now: WrongCodes): Promise<void> {
  await tx
    .update(wrongCode)
    .set({ inARow: now.inARow, lastAt: now.lastAt })
    .where(and(eq(wrongCode.centerId, centerId), eq(wrongCode.key, key)))
}
