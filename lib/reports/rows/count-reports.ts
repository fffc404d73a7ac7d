import { eq, inArray, sql } from 'drizzle-orm'
import { reportMatch } from '#drizzle/tables/desk.ts'
import { report } from '#drizzle/tables/reports.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { openStates } from '../rules/report.ts'
import { urgency } from './urgency.ts'

/** How many reports are unread, are in this person's hands, and are urgent, among those still open. */
export async function countReports(
  tx: Tx,
  staffId: StaffId,
): Promise<{ unread: number; mine: number; urgent: number }> {
  const [row] = await tx
    .select({
      unread: sql<number>`count(*) filter (where ${report.state} = 'received')::int`,
      mine: sql<number>`count(*) filter (where ${reportMatch.heldBy} = ${staffId} and ${report.state} <> 'closed')::int`,
      urgent: sql<number>`count(*) filter (where ${urgency} = 'urgent' and ${report.state} <> 'closed')::int`,
    })
    .from(report)
    .leftJoin(reportMatch, eq(reportMatch.reportId, report.id))
    .where(inArray(report.state, openStates))
  return row ?? { unread: 0, mine: 0, urgent: 0 }
}
