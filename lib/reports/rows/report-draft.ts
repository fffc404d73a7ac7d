import { desc, type SQL } from 'drizzle-orm'
import { reportDraft } from '#drizzle/tables/reports.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import type { Draft, DraftAnswers } from '../rules/draft.ts'

/** The latest of the viewer's own drafts that fit, while they are kept. A browser without a secret has none. */
export async function draftsOf(viewer: Viewer<'public'>, which?: SQL): Promise<Draft[]> {
  if (!viewer.browser && !viewer.session) return []
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
