import { and, eq, isNull, ne } from 'drizzle-orm'
import { session } from '#drizzle/tables/sign-in.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId, CenterId } from '#lib/kernel/id.ts'

/** Ends every session of an account, or all but one. */
export async function endSessions(
  tx: Tx,
  { centerId, accountId, but }: { centerId: CenterId; accountId: AccountId; but?: string },
  at: Date,
): Promise<void> {
  await tx
    .update(session)
    .set({ endedAt: at, device: null })
    .where(
      and(
        eq(session.centerId, centerId),
        eq(session.accountId, accountId),
        isNull(session.endedAt),
        but === undefined ? undefined : ne(session.id, but),
      ),
    )
}
