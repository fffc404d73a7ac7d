import { eq } from 'drizzle-orm'
import { report } from '#drizzle/tables/listening/reports.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { newestOf } from '../rules/report.ts'

/**
 * Whether a writer added words after a page was shown that named the newest as `shown`. Holds the report until the end.
 */
export async function hasNewWords(tx: Tx, id: ReportId, shown = ''): Promise<boolean> {
  const [found] = await tx.select({ addedAt: report.addedAt }).from(report).where(eq(report.id, id)).for('update')
  return found?.addedAt !== null && found !== undefined && newestOf(found) !== shown
}
