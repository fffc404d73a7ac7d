import { count, eq } from 'drizzle-orm'
import { report, reportAddition } from '#drizzle/tables/listening/reports.ts'
import { reportAttachment } from '#drizzle/tables/sent-later.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { filesMax, type KeptFile } from '../rules/attachment.ts'

/**
 * Adds a file to a report, with words or without: an addition like any other, which opens the report again and alerts
 * the desk. Its writer is known by their account or by the status link.
 */
export const attachToReport: Operation<
  'family' | 'public',
  { id: string; words: string; file: KeptFile },
  null,
  'not_yours' | 'too_many_files'
> = async (tx, viewer, { id, words, file }) => {
  const [own] = await tx
    .select({ id: report.id, centerId: report.centerId })
    .from(report)
    .where(eq(report.id, id as ReportId))
  if (!own) return refused('not_yours')
  const [kept] = await tx.select({ count: count() }).from(reportAttachment).where(eq(reportAttachment.reportId, own.id))
  if ((kept?.count ?? 0) >= filesMax) return refused('too_many_files')
  const of = { centerId: own.centerId, reportId: own.id }
  const additionId = crypto.randomUUID()
  await tx.insert(reportAddition).values({ ...of, id: additionId, words, at: viewer.at })
  await tx.insert(reportAttachment).values({
    ...of,
    additionId,
    id: crypto.randomUUID(),
    name: file.name,
    kind: file.kind,
    sizeBytes: file.bytes.length,
    content: Buffer.from(file.bytes),
  })
  return ok(null)
}
