import { and, eq, isNull, sql } from 'drizzle-orm'
import { handoverCode } from '#drizzle/tables/identity.ts'
import { hashOf, spokenSecret } from '#lib/auth/secret.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId, CenterId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { holdReleasesOf } from '#lib/releases/rows/known-about.ts'
import { codeDays, type Pair, plainCode } from '../rules/identified.ts'

/** A code that was made and not typed yet. It is made again from its id, and stored nowhere. */
export interface OpenCode {
  /** Null where the other side made it: what a client hands over is in no hands of staff, nor the other way round. */
  readonly code: string | null
  readonly expiresAt: Date
}

/** The code between the two that can be typed now; null where there is none. */
export async function openCode(tx: Tx, pair: Pair): Promise<OpenCode | null> {
  const [open] = await tx.execute<{ own_id: string | null; expires_at: string }>(
    sql`select own_id, expires_at from open_code(${pair.clientId}, ${pair.familyMemberId})`,
  )
  return open ? { code: open.own_id && spokenSecret(open.own_id), expiresAt: new Date(open.expires_at) } : null
}

/** Makes another code for the two. The one before can be typed no more, also one that is made at this moment. */
export async function makeCode(
  tx: Tx,
  { at }: Viewer,
  { centerId, pair, by }: { centerId: CenterId; pair: Pair; by: AccountId },
): Promise<void> {
  await holdReleasesOf(tx, pair.clientId)
  await tx.update(handoverCode).set({ endedAt: at }).where(isOpen(pair))
  const id = crypto.randomUUID()
  await tx.insert(handoverCode).values({
    centerId,
    id,
    ...pair,
    codeHash: hashOfCode(spokenSecret(id)),
    madeByAccountId: by,
    madeAt: at,
    expiresAt: new Date(at.getTime() + codeDays * 86_400_000),
  })
}

export function hashOfCode(typed: string): string {
  return hashOf(plainCode(typed))
}

function isOpen({ clientId, familyMemberId }: Pair) {
  return and(
    eq(handoverCode.clientId, clientId),
    eq(handoverCode.familyMemberId, familyMemberId),
    isNull(handoverCode.endedAt),
  )
}
