import { and, eq, gt, isNull } from 'drizzle-orm'
import { handoverCode } from '#drizzle/tables/identity.ts'
import { hashOf, spokenSecret } from '#lib/auth/secret.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId, CenterId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { codeDays, type Pair, plainCode } from '../rules/identified.ts'

/** A code that was made and not typed yet. It is made again from its id, and stored nowhere. */
export interface OpenCode {
  readonly code: string
  readonly expiresAt: Date
}

/** The code between the two that can be typed now; null where there is none. */
export async function openCode(tx: Tx, { at }: Viewer, pair: Pair): Promise<OpenCode | null> {
  const [open] = await tx
    .select({ id: handoverCode.id, expiresAt: handoverCode.expiresAt })
    .from(handoverCode)
    .where(and(isOpen(pair), gt(handoverCode.expiresAt, at)))
  return open ? { code: spokenSecret(open.id), expiresAt: open.expiresAt } : null
}

/** Makes another code for the two. The one before can be typed no more. */
export async function makeCode(
  tx: Tx,
  { at }: Viewer,
  { centerId, pair, by }: { centerId: CenterId; pair: Pair; by: AccountId },
): Promise<void> {
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
