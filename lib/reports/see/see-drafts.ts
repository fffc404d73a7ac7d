import { gt } from 'drizzle-orm'
import { reportDraft } from '#drizzle/tables/reports.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { draftsOf } from '../rows/report-draft.ts'
import type { Draft } from '../rules/draft.ts'

const offeredMs = 24 * 3_600_000

/**
 * The drafts begun in this browser within the last day, the latest first. Older ones are not offered, because somebody
 * else may be using the browser by then.
 */
export function seeDrafts(viewer: Viewer<'public'>): Promise<Draft[]> {
  return draftsOf(viewer, gt(reportDraft.updatedAt, new Date(viewer.at.getTime() - offeredMs)))
}
