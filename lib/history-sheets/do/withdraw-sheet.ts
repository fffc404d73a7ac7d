import { and, eq, isNull } from 'drizzle-orm'
import { historySheet } from '#drizzle/tables/listening/history-sheets.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'

/** Takes a sheet back: from this moment on nobody on staff finds it, whoever it was matched to. */
export const withdrawSheet: Operation<'family', { sheet: string }, null, 'not_yours'> = async (tx, viewer, wish) => {
  const withdrawn = await tx
    .update(historySheet)
    .set({ withdrawnAt: viewer.at })
    .where(and(eq(historySheet.id, wish.sheet), isNull(historySheet.withdrawnAt)))
    .returning({ id: historySheet.id })
  return withdrawn.length > 0 ? ok(null) : refused('not_yours')
}
