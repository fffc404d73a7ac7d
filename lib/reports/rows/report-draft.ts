import { desc, eq, gt, type SQL, sql } from 'drizzle-orm'
import { reportDraft } from '#drizzle/tables/reports.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownCenter, ownCenterId } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

export type DraftAnswers = Record<string, string>

export interface Draft {
  readonly id: string
  readonly answers: DraftAnswers
  readonly updatedAt: Date
  /** The center's. */
  readonly timeZone: string
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

/** Throws away what was begun. Drafts of other browsers are not there to be thrown away. */
export const discardDraft: Operation<'public', { id: string }, null, never> = async (tx, _viewer, wish) => {
  await tx.delete(reportDraft).where(eq(reportDraft.id, wish.id))
  return ok(null)
}

/** One draft of this browser's, for as long as it is kept. */
export async function seeDraft(viewer: Viewer<'public'>, id: string): Promise<Draft | null> {
  const [draft] = await draftsOf(viewer, eq(reportDraft.id, id))
  return draft ?? null
}

const offeredMs = 24 * 3_600_000

/** What this browser began in the last day and has not sent, the latest first: whoever sits there next may be another. */
export function seeDrafts(viewer: Viewer<'public'>): Promise<Draft[]> {
  return draftsOf(viewer, gt(reportDraft.updatedAt, new Date(viewer.at.getTime() - offeredMs)))
}

async function draftsOf(viewer: Viewer<'public'>, which: SQL): Promise<Draft[]> {
  if (!viewer.browser) return []
  return asViewer(viewer, async (tx) => {
    const rows = await tx
      .select({ id: reportDraft.id, answers: reportDraft.answers, updatedAt: reportDraft.updatedAt })
      .from(reportDraft)
      .where(which)
      .orderBy(desc(reportDraft.updatedAt))
      .limit(3)
    const { timeZone } = await ownCenter(tx)
    return rows.map((row) => ({ ...row, answers: row.answers as DraftAnswers, timeZone }))
  })
}
