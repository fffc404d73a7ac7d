import { gt } from 'drizzle-orm'
import { reportDraft } from '#drizzle/tables/reports.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { draftsOf } from '../rows/report-draft.ts'
import { type Draft, offeredSince } from '../rules/draft.ts'

/** The drafts begun in this browser that are offered again, the latest first. */
export function seeDrafts(viewer: Viewer<'public'>): Promise<Draft[]> {
  return draftsOf(viewer, gt(reportDraft.updatedAt, offeredSince(viewer.at)))
}
