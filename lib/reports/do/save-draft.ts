import { eq, sql } from 'drizzle-orm'
import { reportDraft } from '#drizzle/tables/reports.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import type { DraftAnswers } from '../rules/draft.ts'

/** Adds the answers of one step to a draft that was begun in this browser. Refused for any other draft. */
export const saveDraft: Operation<'public', { id: string; answers: DraftAnswers }, null, 'form_too_old'> = async (
  tx,
  viewer,
  wish,
) => {
  const rows = await tx
    .update(reportDraft)
    .set({ answers: sql`${reportDraft.answers} || ${JSON.stringify(wish.answers)}::jsonb`, updatedAt: viewer.at })
    .where(eq(reportDraft.id, wish.id))
    .returning({ id: reportDraft.id })
  return rows.length === 1 ? ok(null) : refused('form_too_old')
}
