import { and, desc, eq, sql } from 'drizzle-orm'
import { reportDraft } from '#drizzle/schema/reports.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import type { Viewer } from '#lib/people/viewer.ts'
import type { Operation } from './operation.ts'
import { ownCenterId } from './own-center.ts'

export type DraftAnswers = Record<string, string>

export interface Draft {
  readonly id: string
  readonly answers: DraftAnswers
  readonly updatedAt: Date
}

/** Begins a report, with whatever is known already. It belongs to the browser it was begun in. */
export const startDraft: Operation<'public', { answers: DraftAnswers }, { id: string }, never> = async (
  tx,
  viewer,
  wish,
) => {
  const id = crypto.randomUUID()
  await tx.insert(reportDraft).values({
    centerId: await ownCenterId(tx),
    id,
    browserHash: viewer.browser!,
    answers: wish.answers,
    createdAt: viewer.at,
    updatedAt: viewer.at,
  })
  return ok({ id })
}

/** Keeps the answers of one step beside those of the others. */
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

export async function seeDraft(viewer: Viewer<'public'>, id: string): Promise<Draft | null> {
  const drafts = await seeDrafts(viewer, id)
  return drafts[0] ?? null
}

/** What this browser began and has not sent, the latest first. */
export async function seeDrafts(viewer: Viewer<'public'>, id?: string): Promise<Draft[]> {
  if (!viewer.browser) return []
  const rows = await asViewer(viewer, (tx) =>
    tx
      .select({ id: reportDraft.id, answers: reportDraft.answers, updatedAt: reportDraft.updatedAt })
      .from(reportDraft)
      .where(and(id ? eq(reportDraft.id, id) : undefined))
      .orderBy(desc(reportDraft.updatedAt))
      .limit(3),
  )
  return rows.map((row) => ({ ...row, answers: row.answers as DraftAnswers }))
}
