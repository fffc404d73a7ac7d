import { eq } from 'drizzle-orm'
import { historySheet } from '#drizzle/tables/listening/history-sheets.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'

/** Marks the version of a sheet that the page showed as read. A newer one stays unread. */
export const readSheet: Operation<
  'staff',
  { sheet: string; newest: string },
  null,
  'not_possible' | 'added_meanwhile'
> = async (tx, _viewer, wish) => {
  const staff = await ownStaff(tx)
  if (!staff?.does.has('handle_report')) return refused('not_possible')
  const ofSheet = eq(historySheet.id, wish.sheet)
  const [found] = await tx.select({ newestAt: historySheet.newestAt }).from(historySheet).where(ofSheet)
  if (!found) return refused('not_possible')
  if (found.newestAt.toISOString() !== wish.newest) return refused('added_meanwhile')
  const marked = await tx
    .update(historySheet)
    .set({ readAt: found.newestAt, readBy: staff.id })
    .where(ofSheet)
    .returning({ id: historySheet.id })
  return marked.length > 0 ? ok(null) : refused('not_possible')
}
