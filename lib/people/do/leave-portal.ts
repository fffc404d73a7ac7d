import { sql } from 'drizzle-orm'
import { endLiveFeed } from '#lib/calendars/rows/own-feed.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok } from '#lib/kernel/result.ts'
import { ownAccountId } from '../rows/own-account.ts'

/**
 * A family member leaves: nothing is told to them from this instant, and their calendar address ends. Meetings they are
 * invited to end as after a revocation, on the same beat. Whoever was let in nowhere gets the same answer.
 */
export const leavePortal: Operation<'family', { leaves: true }, null, never> = async (tx, { at }) => {
  await tx.execute(sql`select leave_portal()`)
  const accountId = await ownAccountId(tx)
  if (accountId) await endLiveFeed(tx, accountId, 'family', at)
  return ok(null)
}
