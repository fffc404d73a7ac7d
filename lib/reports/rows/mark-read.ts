import { and, eq, sql } from 'drizzle-orm'
import { report } from '#drizzle/tables/listening/reports.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { staffWithReport } from '#lib/people/rows/own-staff.ts'
import type { StaffFunction } from '#lib/people/rules/rights.ts'
import { logAction } from './log-action.ts'
import { hasNewWords } from './new-words.ts'
import { isUnreadRow } from './unread.ts'

/** A report as a page showed it: the newest words of its writer that stood there. */
export interface ShownReport {
  readonly id: string
  readonly newest?: string
}
type Refusal = 'not_possible' | 'changed_meanwhile' | 'added_meanwhile'

/** Marks one report as read, as far as it was shown, by whoever does what is `wanted` with it. */
export async function markRead(
  tx: Tx,
  wanted: StaffFunction,
  { id: wished, newest }: ShownReport,
  at: Date,
): Promise<Result<null, Refusal>> {
  const id = wished as ReportId
  const staff = await staffWithReport(tx, wanted, wished)
  if (!staff) return refused('not_possible')
  if (await hasNewWords(tx, id, newest)) return refused('added_meanwhile')
  const changed = await tx
    .update(report)
    .set({ state: 'read', readAt: at, addedAt: null })
    .where(and(eq(report.id, id), isUnreadRow))
    .returning({ id: report.id })
  if (changed.length === 0) return refused('changed_meanwhile')
  await logAction(tx, id, staff.id, 'read', at)
  return ok(null)
}

/** Stops the clock of a report: its writer got an answer, and whoever gave it has read it. */
export async function markAnswered(tx: Tx, id: ReportId, answeredAt: Date, at: Date): Promise<void> {
  await tx
    .update(report)
    .set({
      answeredAt: sql`greatest(${report.answeredAt}, ${answeredAt.toISOString()}::timestamptz)`,
      addedAt: null,
      state: sql`case when ${report.state} = 'received' then 'read' else ${report.state} end`,
      readAt: sql`coalesce(${report.readAt}, ${at.toISOString()})`,
    })
    .where(eq(report.id, id))
}
