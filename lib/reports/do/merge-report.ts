import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm'
import { reportMerge } from '#drizzle/tables/listening/desk-work.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWithReport } from '#lib/people/rows/own-staff.ts'
import { logAction } from '../rows/log-action.ts'
import { areAboutTheSame } from '../rows/merged.ts'
import { hasNewWords } from '../rows/new-words.ts'

interface Wish {
  readonly id: string
  /** The open report that stands for both from now on. */
  readonly into: string
  readonly why: string
  /** The newest words of the writer that the page showed. */
  readonly newest?: string
}
type Refusal = 'not_possible' | 'choose_report' | 'added_meanwhile' | 'changed_meanwhile'

/**
 * Says that a report says the same as another about the same client, or about nobody known: the other stands for both
 * on the desk. Nothing of either report changes, so neither writer can see it; each keeps their own clock, answer and
 * status, and one that still waits for an answer stays on the desk itself. What stood behind it comes along. Both
 * histories say who did it and why.
 */
export const mergeReport: Operation<'staff', Wish, null, Refusal> = async (tx, viewer, wish) => {
  const [id, into] = [wish.id as ReportId, wish.into as ReportId]
  const staff = await staffWithReport(tx, 'handle_report', wish.id)
  if (!staff) return refused('not_possible')
  // Held in one order, so that of two who merge the same two the other way round only one does.
  const held = await tx
    .select({ id: report.id, reference: report.reference, state: report.state })
    .from(report)
    .where(inArray(report.id, [id, into]))
    .orderBy(asc(report.id))
    .for('update')
  const [own, other] = [id, into].map((each) => held.find((found) => found.id === each))
  if (!own) return refused('not_possible')
  if (await hasNewWords(tx, id, wish.newest)) return refused('added_meanwhile')
  if (!other || own === other || other.state === 'closed') return refused('choose_report')
  if (!(await areAboutTheSame(tx, id, into))) return refused('choose_report')
  const standing = await tx
    .select({ id: reportMerge.reportId })
    .from(reportMerge)
    .where(and(inArray(reportMerge.reportId, [id, into]), isNotNull(reportMerge.intoId)))
  if (standing.length > 0) return refused('changed_meanwhile')
  const { centerId } = staff
  const said = { intoId: into, why: wish.why, setBy: staff.id, setAt: viewer.at }
  await tx
    .insert(reportMerge)
    .values({ centerId, reportId: id, ...said })
    .onConflictDoUpdate({ target: [reportMerge.centerId, reportMerge.reportId], set: said })
  await tx.update(reportMerge).set(said).where(eq(reportMerge.intoId, id))
  await logAction(tx, id, staff.id, 'merged', viewer.at, `${other.reference}. ${wish.why}`)
  await logAction(tx, into, staff.id, 'merged', viewer.at, `${own.reference}. ${wish.why}`)
  return ok(null)
}
