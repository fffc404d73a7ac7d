import { eq } from 'drizzle-orm'
import { report, reportAddition } from '#drizzle/tables/listening/reports.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'

/**
 * Adds words to a report. Its writer is known by their account or by the status link. The database alerts the duty
 * desk.
 */
export const addToReport: Operation<'family' | 'public', { id: string; words: string }, null, 'not_yours'> = async (
  tx,
  viewer,
  wish,
) => {
  const [own] = await tx
    .select({ id: report.id, centerId: report.centerId })
    .from(report)
    .where(eq(report.id, wish.id as ReportId))
  if (!own) return refused('not_yours')
  await tx.insert(reportAddition).values({
    centerId: own.centerId,
    id: crypto.randomUUID(),
    reportId: own.id,
    words: wish.words,
    at: viewer.at,
  })
  return ok(null)
}
