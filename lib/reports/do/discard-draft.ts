import { eq } from 'drizzle-orm'
import { reportDraft } from '#drizzle/tables/reports.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok } from '#lib/kernel/result.ts'

/** Throws away what was begun. Drafts of other browsers are not there to be thrown away. */
export const discardDraft: Operation<'public', { id: string }, null, never> = async (tx, _viewer, wish) => {
  await tx.delete(reportDraft).where(eq(reportDraft.id, wish.id))
  return ok(null)
}
