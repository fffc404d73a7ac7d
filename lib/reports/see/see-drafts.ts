import { gt } from 'drizzle-orm'
import { reportDraft } from '#drizzle/tables/reports.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { draftsOf } from '../rows/report-draft.ts'
import type { Draft } from '../rules/draft.ts'

const offeredMs = 24 * 3_600_000

/** What this browser began in the last day and has not sent, the latest first: whoever sits there next may be another. */
export function seeDrafts(viewer: Viewer<'public'>): Promise<Draft[]> {
  return draftsOf(viewer, gt(reportDraft.updatedAt, new Date(viewer.at.getTime() - offeredMs)))
}
