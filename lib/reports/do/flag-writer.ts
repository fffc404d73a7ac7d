import { eq } from 'drizzle-orm'
import { writerFlag } from '#drizzle/tables/listening/desk-work.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { flagEnd } from '#lib/care/rules/flag-end.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { staffWithReport } from '#lib/people/rows/own-staff.ts'

/**
 * Tells colleagues to be careful with whoever wrote a report, and why, until a day within a year. It is read beside
 * that person's reports and conversations and does nothing else: what they send is taken, shown, ordered and answered
 * as before, so that they can neither see nor time it.
 */
export const flagWriter: Operation<
  'staff',
  { id: string; words: string; until: string | null },
  null,
  'not_possible' | 'say_flag_end'
> = async (tx, viewer, wish) => {
  const staff = await staffWithReport(tx, 'flag_writer', wish.id)
  const [found] = await tx
    .select({ id: report.id, accountId: report.accountId })
    .from(report)
    .where(eq(report.id, wish.id as ReportId))
  if (!staff || !found) return refused('not_possible')
  const endsAt = flagEnd(wish.until, viewer.at, (await ownCenter(tx)).timeZone)
  if (!endsAt) return refused('say_flag_end')
  const { id: reportId, accountId } = found
  const said = { words: wish.words, setBy: staff.id, setAt: viewer.at, endsAt }
  await tx
    .insert(writerFlag)
    .values({ centerId: staff.centerId, id: crypto.randomUUID(), reportId, accountId, ...said })
  return ok(null)
}
