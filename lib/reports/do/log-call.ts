import { eq } from 'drizzle-orm'
import { phoneCall } from '#drizzle/tables/listening/desk-work.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReportId, StaffId } from '#lib/kernel/id.ts'
import { instantOf } from '#lib/kernel/local-time.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { staffWhoMay, staffWithReport } from '#lib/people/rows/own-staff.ts'
import { partnerOf } from '../rows/call-partner.ts'
import { logAction } from '../rows/log-action.ts'
import { markAnswered } from '../rows/mark-read.ts'
import { mayTell } from '../rows/may-tell.ts'
import { hasNewWords } from '../rows/new-words.ts'
import { type CallDirection, isContact, type WhyNotLogged, whyNotLogged } from '../rules/call.ts'

export interface CallWish {
  /** The report it was about, or else the client and the family member it was with. */
  readonly about: { readonly report: string; readonly newest?: string } | { readonly client: string }
  /** The writer of the report, a link of the client, or anybody else by name. */
  readonly with: 'writer' | 'other' | (string & {})
  readonly otherName: string
  /** Where a report has no account: whether the one who is named wrote it. */
  readonly isWriter: boolean
  readonly direction: CallDirection
  readonly reached: boolean
  /** The day and clock of the call by the center's clock; null for now. */
  readonly when: { readonly day: string; readonly clock: string } | null
  readonly heard: string
  readonly said: string
  readonly topics: readonly Topic[]
  readonly area?: LifeArea
  readonly professional?: string
  /** It was said although no release lets it be told: it is kept, and the privacy officer hears of it. */
  readonly wasSaid: boolean
}
type Refusal =
  | WhyNotLogged
  | 'match_first'
  | 'not_possible'
  | 'added_meanwhile'
  | 'say_who_called'
  | 'not_released_call'

/**
 * Writes down a call. What the family said needs nothing. What staff said names its topics and is checked as an answer
 * is, for the moment of the call; the database accounts for it. What was said without a release is not hidden: it is
 * refused once, and kept when whoever writes says that it was said. A writer who was reached after their newest words
 * has been answered; a try that reached nobody is counted, and the clock runs on.
 */
export const logCall: Operation<'staff', CallWish, null, Refusal> = async (tx, viewer, wish) => {
  const { about } = wish
  const reportId = 'report' in about ? (about.report as ReportId) : null
  const staff =
    'report' in about
      ? await staffWithReport(tx, 'answer_report', about.report)
      : await staffWhoMay(tx, 'answer_report', about.client)
  const [found] = reportId ? await tx.select().from(report).where(eq(report.id, reportId)) : []
  if (!staff || (reportId && !found)) return refused('not_possible')
  if (reportId && 'report' in about && (await hasNewWords(tx, reportId, about.newest)))
    return refused('added_meanwhile')
  const { timeZone } = await ownCenter(tx)
  const calledAt = wish.when ? instantOf(wish.when.day, wish.when.clock, timeZone) : viewer.at
  const { direction, reached, heard, said, topics, area, professional } = wish
  const obstacle = whyNotLogged({ reached, heard, said, topics, calledAt }, viewer.at)
  if (obstacle) return refused(obstacle)
  const who = await partnerOf(tx, { ...wish, report: found ?? null })
  if (!who) return refused('say_who_called')
  const { clientId, familyMemberId } = who
  if (said && !clientId) return refused('match_first')
  const telling = { topics: [...new Set(topics)], area, professional: professional as StaffId | undefined }
  const ground =
    said && clientId && familyMemberId
      ? await mayTell(tx, { centerId: staff.centerId, clientId, familyMemberId, ...telling }, calledAt)
      : null
  if (said && !ground && !wish.wasSaid) return refused('not_released_call')
  await tx.insert(phoneCall).values({
    ...telling,
    centerId: staff.centerId,
    id: crypto.randomUUID(),
    reportId,
    clientId,
    familyMemberId,
    partner: who.partner,
    partnerName: who.name,
    direction,
    reached,
    calledAt,
    heard,
    said,
    releaseId: ground?.releaseId ?? null,
    writtenBy: staff.id,
    writtenAt: viewer.at,
  })
  if (said && !ground) await alertStaff(tx, staff.centerId, { role: 'privacy_officer' }, viewer.at, clientId)
  if (!reportId || !found) return ok(null)
  if (isContact({ partner: who.partner, reached, calledAt }, found))
    await markAnswered(tx, reportId, calledAt, viewer.at)
  await logAction(tx, reportId, staff.id, reached ? 'called' : 'not_reached', viewer.at, who.name)
  return ok(null)
}
