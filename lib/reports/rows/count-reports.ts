import { and, inArray, sql } from 'drizzle-orm'
import { report } from '#drizzle/tables/listening/reports.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { isInHandsOf, ofOwnReports } from '#lib/people/rows/of-caseload.ts'
import type { OwnStaff } from '#lib/people/rows/own-staff.ts'
import { openStates } from '../rules/report.ts'
import { isBehind } from './merged.ts'
import { isUnreadRow } from './unread.ts'
import { urgency } from './urgency.ts'

/** How many reports are unread, are in this person's hands, and are urgent, among those still open. */
export async function countReports(tx: Tx, staff: OwnStaff): Promise<{ unread: number; mine: number; urgent: number }> {
  const [row] = await tx
    .select({
      unread: sql<number>`count(*) filter (where ${isUnreadRow})::int`,
      mine: sql<number>`count(*) filter (where ${isInHandsOf(staff.id, report.id)})::int`,
      urgent: sql<number>`count(*) filter (where ${urgency} = 'urgent')::int`,
    })
    .from(report)
    .where(and(inArray(report.state, openStates), ofOwnReports(staff, report.id), sql`not ${isBehind}`))
  return row ?? { unread: 0, mine: 0, urgent: 0 }
}
