import { and, eq, isNull } from 'drizzle-orm'
import { conflict } from '#drizzle/tables/conflicts.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'

/**
 * Ends that somebody on staff does not meet a client. A client ends what they said themselves; whoever keeps the
 * privacy of the center can end both. The row is kept with who ended it, and when.
 */
export const endConflict: Operation<'client' | 'staff', { conflict: string }, null, 'not_possible'> = async (
  tx,
  viewer,
  wish,
) => {
  const [found] = await tx
    .select({ clientId: conflict.clientId })
    .from(conflict)
    .where(and(eq(conflict.id, wish.conflict), isNull(conflict.endedAt)))
  const endedBy = await ownAccountId(tx)
  if (!found || !endedBy) return refused('not_possible')
  if (viewer.audience === 'staff' && !(await staffWhoMay(tx, 'set_conflict', found.clientId)))
    return refused('not_possible')
  const rows = await tx
    .update(conflict)
    .set({ endedAt: viewer.at, endedBy })
    .where(and(eq(conflict.id, wish.conflict), isNull(conflict.endedAt)))
    .returning({ id: conflict.id })
  return rows.length === 1 ? ok(null) : refused('not_possible')
}
