import { asc, inArray } from 'drizzle-orm'
import { reportAddition } from '#drizzle/tables/listening/reports.ts'
import { reportAttachment } from '#drizzle/tables/sent-later.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ReportId } from '#lib/kernel/id.ts'

interface Whole {
  readonly id: ReportId
  /** The report about several people of which this is about one; null for a whole one. */
  readonly wholeId: ReportId | null
}

/**
 * What was added to these reports, in its order, each with the files that came with it. To a report about one of
 * several people belongs what was added to the whole. `of` is the report it was asked for.
 */
export async function additionsOf(tx: Tx, reports: readonly Whole[]) {
  const wholes = new Map(reports.map(({ id, wholeId }) => [id, wholeId ?? id]))
  const ids = [...new Set(wholes.values())]
  if (ids.length === 0) return []
  const additions = await tx
    .select()
    .from(reportAddition)
    .where(inArray(reportAddition.reportId, ids))
    .orderBy(asc(reportAddition.at))
  const files = await tx
    .select({
      id: reportAttachment.id,
      additionId: reportAttachment.additionId,
      name: reportAttachment.name,
      sizeBytes: reportAttachment.sizeBytes,
    })
    .from(reportAttachment)
    .where(inArray(reportAttachment.reportId, ids))
    .orderBy(asc(reportAttachment.id))
  const whole = additions.map((each) => ({ ...each, files: files.filter(({ additionId }) => additionId === each.id) }))
  return [...wholes].flatMap(([id, of]) =>
    whole.filter(({ reportId }) => reportId === of).map((each) => ({ ...each, of: id })),
  )
}
