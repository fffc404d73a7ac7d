import { eq } from 'drizzle-orm'
import { reportDraft } from '#drizzle/tables/reports.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok } from '#lib/kernel/result.ts'

/** Throws a draft away. Nobody reaches the drafts of somebody else. */
export const discardDraft: Operation<'public', { id: string }, null, never> = async (tx, _viewer, wish) => {
  await tx.delete(reportDraft).where(eq(reportDraft.id, wish.id))
  return ok(null)
}
