import { eq } from 'drizzle-orm'
import { report } from '#drizzle/tables/listening/reports.ts'
import { escalation } from '#drizzle/tables/sent-later.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { type EscalationWhy, mayAskFrom } from '../rules/escalation.ts'

interface Wish {
  readonly id: string
  readonly why: EscalationWhy
  readonly words: string
  readonly aboutStaff: string
}

/**
 * The writer of a report asks for somebody else, because nobody answered or it did not help: the same for every report,
 * from the hour on that they were told. Who it goes to, and the alert, follow on the beat.
 */
export const escalateReport: Operation<'family' | 'public', Wish, null, 'not_yours' | 'ask_later'> = async (
  tx,
  viewer,
  wish,
) => {
  const [own] = await tx
    .select({
      id: report.id,
      centerId: report.centerId,
      urgency: report.urgency,
      receivedAt: report.receivedAt,
      closedAt: report.shownClosedAt,
    })
    .from(report)
    .where(eq(report.id, wish.id as ReportId))
  if (!own) return refused('not_yours')
  if (mayAskFrom(own, await ownCenter(tx)) > viewer.at) return refused('ask_later')
  const { why, words, aboutStaff } = wish
  const row = { centerId: own.centerId, id: crypto.randomUUID(), reportId: own.id, why, words, aboutStaff }
  // Of a report one waits at a time: pressed in two windows, it is the same wish.
  await tx
    .insert(escalation)
    .values({ ...row, raisedAt: viewer.at })
    .onConflictDoNothing()
  return ok(null)
}
