import { eq, sql } from 'drizzle-orm'
import { reportDraft } from '#drizzle/tables/listening/reports.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import type { DraftAnswers } from '../rules/draft.ts'

/**
 * Adds the answers of one step to the viewer's own draft, and gives all there are. Refused for any other draft; one
 * that waits for the account that was signed in here goes on once it is signed in again.
 */
export const saveDraft: Operation<
  'public',
  { id: string; answers: DraftAnswers },
  DraftAnswers,
  'form_too_old' | 'sign_in_again'
> = async (tx, viewer, wish) => {
  const rows = await tx
    .update(reportDraft)
    .set({ answers: sql`${reportDraft.answers} || ${JSON.stringify(wish.answers)}::jsonb`, updatedAt: viewer.at })
    .where(eq(reportDraft.id, wish.id))
    .returning({ answers: reportDraft.answers })
  const [kept] = rows
  if (kept) return ok(kept.answers as DraftAnswers)
  const [row] = await tx.execute<{ waits: boolean }>(sql`select waits_for_former(${wish.id}) as waits`)
  return refused(row?.waits ? 'sign_in_again' : 'form_too_old')
}
