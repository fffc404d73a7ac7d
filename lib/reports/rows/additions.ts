import { asc, inArray } from 'drizzle-orm'
import { reportAddition } from '#drizzle/tables/reports.ts'
import { reportAttachment } from '#drizzle/tables/sent-later.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ReportId } from '#lib/kernel/id.ts'

/** What was added to these reports, in its order, each with the files that came with it. */
export async function additionsOf(tx: Tx, ids: readonly ReportId[]) {
  if (ids.length === 0) return []
  const additions = await tx
    .select()
    .from(reportAddition)
    .where(inArray(reportAddition.reportId, [...ids]))
    .orderBy(asc(reportAddition.at))
  const files = await tx
    .select({
      id: reportAttachment.id,
      additionId: reportAttachment.additionId,
      name: reportAttachment.name,
      sizeBytes: reportAttachment.sizeBytes,
    })
    .from(reportAttachment)
    .where(inArray(reportAttachment.reportId, [...ids]))
    .orderBy(asc(reportAttachment.id))
  return additions.map((each) => ({ ...each, files: files.filter(({ additionId }) => additionId === each.id) }))
}
