import { and, eq, isNull } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import { careEnding } from '#drizzle/tables/sharing.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId } from '#lib/kernel/id.ts'

/** How and when the care of a client ended, and who wrote it down; null while it goes on. */
export async function careEnded(tx: Tx, clientId: ClientId) {
  const [ended] = await tx
    .select({ why: careEnding.why, endedAt: careEnding.endedAt, by: staffMember.name })
    .from(careEnding)
    .leftJoin(staffMember, and(eq(staffMember.centerId, careEnding.centerId), eq(staffMember.id, careEnding.endedBy)))
    .where(and(eq(careEnding.clientId, clientId), isNull(careEnding.resumedAt)))
  return ended ?? null
}
