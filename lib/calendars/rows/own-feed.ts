import { and, eq, isNull } from 'drizzle-orm'
import { calendarFeed } from '#drizzle/tables/calendars.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId } from '#lib/kernel/id.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import type { StaffFunction } from '#lib/people/rules/rights.ts'
import type { FeedAudience } from '../rules/feed.ts'

/** The calendar address that the viewer has now, as it is stored; null without one. */
export async function ownFeed(tx: Tx, audience: FeedAudience) {
  const [feed] = await tx
    .select({ id: calendarFeed.id, tokenHash: calendarFeed.tokenHash })
    .from(calendarFeed)
    .where(and(eq(calendarFeed.audience, audience), isNull(calendarFeed.endedAt)))
  return feed ?? null
}

/** The account that makes and ends its own calendar address; null for whoever may have none. Staff need a function. */
export async function feedOwner(tx: Tx, audience: FeedAudience, ofStaff: StaffFunction): Promise<AccountId | null> {
  if (audience === 'staff' && !(await ownStaff(tx))?.does.has(ofStaff)) return null
  return ownAccountId(tx)
}

/** From now on the address that this account has reads like one that never was. */
export async function endLiveFeed(tx: Tx, account: AccountId, audience: FeedAudience, at: Date): Promise<void> {
  await tx
    .update(calendarFeed)
    .set({ endedAt: at })
    .where(and(eq(calendarFeed.accountId, account), eq(calendarFeed.audience, audience), isNull(calendarFeed.endedAt)))
}
