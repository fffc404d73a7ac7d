import { reportAction } from '#drizzle/tables/listening/desk.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ReportId, StaffId } from '#lib/kernel/id.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import type { Outcome } from '../rules/outcome.ts'

/** Writes down what somebody did with a report. */
export async function logAction(
  tx: Tx,
  reportId: ReportId,
  staffId: StaffId,
  kind: typeof reportAction.$inferInsert.kind,
  at: Date,
  words = '',
  outcome: Outcome | null = null,
): Promise<void> {
  await tx
    .insert(reportAction)
    .values({ centerId: await ownCenterId(tx), id: crypto.randomUUID(), reportId, staffId, kind, words, outcome, at })
}
