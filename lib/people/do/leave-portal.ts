import { sql } from 'drizzle-orm'
import { endLiveFeed } from '#lib/calendars/rows/own-feed.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok } from '#lib/kernel/result.ts'
import { ownAccountId } from '../rows/own-account.ts'

interface Wish {
  readonly leaves: true
  /** The link to the one client they leave; null for all of them. */
  readonly link: string | null
}

/**
 * A family member leaves one client, or everything: nothing of it is told to them from this instant. Meetings they are
 * invited to end as after a revocation, on the same beat. With everything, their calendar address ends too. Whoever was
 * let in nowhere, or names a link that is not theirs, gets the same answer.
 */
export const leavePortal: Operation<'family', Wish, null, never> = async (tx, { at }, { link }) => {
  await tx.execute(sql`select leave_client(${link}::uuid)`)
  const accountId = await ownAccountId(tx)
  if (accountId && link === null) await endLiveFeed(tx, accountId, 'family', at)
  return ok(null)
}
