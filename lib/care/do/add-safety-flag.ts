import { and, eq, isNull } from 'drizzle-orm'
import { careAssignment, safetyFlag } from '#drizzle/tables/care.ts'
import { reportMatch } from '#drizzle/tables/listening/desk.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ClientId, ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { safetyReviewers } from '../rows/safety-flags.ts'
import { flagEnd } from '../rules/flag-end.ts'

interface Wish {
  readonly client: string
  /** The report that led to it, if one did. */
  readonly report: string | null
  readonly words: string
  /** The last day on which it holds, as `YYYY-MM-DD`. */
  readonly until: string | null
  readonly reviewer: string
}

/**
 * Says that nobody visits a client alone until a day, and why. It stands on the client's page, and with today's work of
 * everybody who cares for them or covers; they and whoever looks again are alerted. The client and their family see
 * nothing of it. It ends by itself, within a year.
 */
export const addSafetyFlag: Operation<
  'staff',
  Wish,
  null,
  'not_possible' | 'say_flag_end' | 'choose_reviewer'
> = async (tx, viewer, wish) => {
  const clientId = wish.client as ClientId
  const staff = await staffWhoMay(tx, 'set_safety_flag', clientId)
  if (!staff) return refused('not_possible')
  const reportId = wish.report as ReportId | null
  if (reportId) {
    const isAbout = and(eq(reportMatch.reportId, reportId), eq(reportMatch.clientId, clientId))
    const [match] = await tx.select({ id: reportMatch.reportId }).from(reportMatch).where(isAbout)
    if (!match) return refused('not_possible')
  }
  const endsAt = flagEnd(wish.until, viewer.at, (await ownCenter(tx)).timeZone)
  if (!endsAt) return refused('say_flag_end')
  const reviewer = (await safetyReviewers(tx, clientId)).find(({ id }) => id === wish.reviewer)
  if (!reviewer) return refused('choose_reviewer')
  const { centerId } = staff
  const said = { words: wish.words, setBy: staff.id, setAt: viewer.at, endsAt, reviewerId: reviewer.id }
  await tx.insert(safetyFlag).values({ centerId, id: crypto.randomUUID(), clientId, reportId, ...said })
  const caring = await tx
    .selectDistinct({ id: careAssignment.staffId })
    .from(careAssignment)
    .where(and(eq(careAssignment.clientId, clientId), isNull(careAssignment.untilAt)))
  for (const id of new Set([reviewer.id, ...caring.map((each) => each.id)]))
    if (id !== staff.id) await alertStaff(tx, centerId, { staff: id }, viewer.at, clientId)
  return ok(null)
}
