import { and, eq, ne, sql } from 'drizzle-orm'
import { report } from '#drizzle/tables/reports.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWithReport } from '#lib/people/rows/own-staff.ts'
import { logAction } from '../rows/log-action.ts'
import { hasNewWords } from '../rows/new-words.ts'
import type { Outcome } from '../rules/outcome.ts'

/**
 * Closes a report with what came of it, which its history keeps and its writer never sees. If nobody had marked it as
 * read, whoever closes it says that they read it, and it counts as read by them. One that a colleague closed
 * meanwhile stays as they left it, and so does one to which its writer added words that the page did not show.
 */
export const closeReport: Operation<
  'staff',
  { id: string; outcome: Outcome; words: string; newest?: string; hasRead?: boolean },
  null,
  'not_possible' | 'changed_meanwhile' | 'added_meanwhile' | 'say_read'
> = async (tx, viewer, wish) => {
  const id = wish.id as ReportId
  const staff = await staffWithReport(tx, 'handle_report', wish.id)
  if (!staff) return refused('not_possible')
  if (await hasNewWords(tx, id, wish.newest)) return refused('added_meanwhile')
  const [found] = await tx.select({ state: report.state }).from(report).where(eq(report.id, id))
  if (found?.state === 'received' && wish.hasRead === false) return refused('say_read')
  const closed = await tx
    .update(report)
    .set({
      state: 'closed',
      closedAt: viewer.at,
      readAt: sql`coalesce(${report.readAt}, ${viewer.at.toISOString()})`,
      addedAt: null,
    })
    .where(and(eq(report.id, id), ne(report.state, 'closed')))
    .returning({ id: report.id })
  if (closed.length === 0) return refused('changed_meanwhile')
  await logAction(tx, id, staff.id, 'closed', viewer.at, wish.words, wish.outcome)
  return ok(null)
}
