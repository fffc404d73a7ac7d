import { eq } from 'drizzle-orm'
import { reportDraft } from '#drizzle/tables/listening/reports.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { draftsOf } from '../rows/report-draft.ts'
import type { Draft } from '../rules/draft.ts'

/** The viewer's own draft, as long as it is kept. */
export async function seeDraft(viewer: Viewer<'public'>, id: string): Promise<Draft | null> {
  const [draft] = await draftsOf(viewer, eq(reportDraft.id, id))
  return draft ?? null
}
