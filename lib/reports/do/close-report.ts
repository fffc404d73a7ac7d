import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import { report } from '#drizzle/tables/listening/reports.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWithReport } from '#lib/people/rows/own-staff.ts'
import { logAction } from '../rows/log-action.ts'
import { standingBehind } from '../rows/merged.ts'
import { hasNewWords } from '../rows/new-words.ts'
import type { Outcome } from '../rules/outcome.ts'

/**
 * Closes a report with what came of it, which its history keeps and its writer never sees. If nobody had marked it as
 * read, whoever closes it says that they read it, and it counts as read by them. One that a colleague closed
 * meanwhile stays as they left it, and so does one to which its writer added words that the page did not show. Those
 * that stand behind it are closed with it, once each of them was read and its writer has their own answer.
 */
export const closeReport: Operation<
  'staff',
  { id: string; outcome: Outcome; words: string; newest?: string; hasRead: boolean },
  null,
  'not_possible' | 'changed_meanwhile' | 'added_meanwhile' | 'say_read' | 'other_waits'
> = async (tx, viewer, wish) => {
  const id = wish.id as ReportId
  const staff = await staffWithReport(tx, 'handle_report', wish.id)
  if (!staff) return refused('not_possible')
  if (await hasNewWords(tx, id, wish.newest)) return refused('added_meanwhile')
  const [found] = await tx.select({ state: report.state }).from(report).where(eq(report.id, id))
  if (found?.state === 'received' && !wish.hasRead) return refused('say_read')
  const behind = await standingBehind(tx, id)
  if (behind.some(({ waits }) => waits)) return refused('other_waits')
  const closed = await tx
    .update(report)
    .set({
      state: 'closed',
      closedAt: viewer.at,
      readAt: sql`coalesce(${report.readAt}, ${viewer.at.toISOString()})`,
      addedAt: null,
    })
    .where(and(inArray(report.id, [id, ...behind.map((each) => each.id)]), ne(report.state, 'closed')))
    .returning({ id: report.id })
  if (!closed.some((each) => each.id === id)) return refused('changed_meanwhile')
  for (const each of closed) await logAction(tx, each.id, staff.id, 'closed', viewer.at, wish.words, wish.outcome)
  return ok(null)
}
