import { and, eq } from 'drizzle-orm'
import { report } from '#drizzle/tables/reports.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWithReport } from '#lib/people/rows/own-staff.ts'
import { logAction } from '../rows/log-action.ts'
import { hasNewWords } from '../rows/new-words.ts'
import { isUnreadRow } from '../rows/unread.ts'

/**
 * Marks a report, and what its writer added since, as read. Its writer sees that, whoever the report is about. Words
 * that came after the page was shown are not marked.
 */
export const readReport: Operation<
  'staff',
  { id: string; newest?: string },
  null,
  'not_possible' | 'changed_meanwhile' | 'added_meanwhile'
> = async (tx, viewer, wish) => {
  const id = wish.id as ReportId
  const staff = await staffWithReport(tx, 'handle_report', wish.id)
  if (!staff) return refused('not_possible')
  if (await hasNewWords(tx, id, wish.newest)) return refused('added_meanwhile')
  const changed = await tx
    .update(report)
    .set({ state: 'read', readAt: viewer.at, addedAt: null })
    .where(and(eq(report.id, id), isUnreadRow))
    .returning({ id: report.id })
  if (changed.length === 0) return refused('changed_meanwhile')
  await logAction(tx, id, staff.id, 'read', viewer.at)
  return ok(null)
}
