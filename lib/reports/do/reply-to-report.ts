import { eq } from 'drizzle-orm'
import { reportMatch, reportReply } from '#drizzle/tables/listening/desk.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { gateOf } from '#lib/letters/rules/wanted.ts'
import { alertWriter, writeLetter } from '#lib/letters/write-letter.ts'
import { staffWithReport } from '#lib/people/rows/own-staff.ts'
import { logAction } from '../rows/log-action.ts'
import { markAnswered } from '../rows/mark-read.ts'
import { hasNewWords } from '../rows/new-words.ts'
import { wordsToTell } from '../rows/words-to-tell.ts'
import type { SentAnswer } from '../rules/staff-words.ts'

type Wish = SentAnswer & {
  readonly id: string
  /** Whether the page still showed the report as open. */
  readonly wasOpen: boolean
  /** The newest words of the writer that the page showed. */
  readonly newest?: string
}
type Refusal = 'not_possible' | 'closed_meanwhile' | 'added_meanwhile' | 'no_account' | 'not_released' | 'look_at_words'

/**
 * Answers a report. A neutral sentence can go to any writer with an account, because it tells nothing. Staff's own
 * words name the topics they touch, and are refused unless every one of them may be told to this writer now. That is
 * asked again when the letter is sent and when the answer is read. When a colleague closed the report meanwhile,
 * whoever wrote the answer decides again whether to send it; so do they when the writer added something. An answer
 * stops the report's clock, and whoever answers has read it.
 */
export const replyToReport: Operation<'staff', Wish, null, Refusal> = async (tx, viewer, wish) => {
  const staff = await staffWithReport(tx, 'answer_report', wish.id)
  const id = wish.id as ReportId
  const [found] = await tx
    .select({
      accountId: report.accountId,
      state: report.state,
      wholeId: report.wholeId,
      clientId: reportMatch.clientId,
    })
    .from(report)
    .leftJoin(reportMatch, eq(reportMatch.reportId, report.id))
    .where(eq(report.id, id))
  if (!staff || !found) return refused('not_possible')
  if (wish.wasOpen && found.state === 'closed') return refused('closed_meanwhile')
  if (await hasNewWords(tx, id, wish.newest)) return refused('added_meanwhile')
  const { accountId } = found
  if (!accountId) return refused('no_account')
  const { centerId } = staff
  const replyId = crypto.randomUUID()
  const row = { centerId, id: replyId, reportId: id, accountId, writtenBy: staff.id, writtenAt: viewer.at }
  if (wish.neutral) {
    await tx.insert(reportReply).values({ ...row, neutral: wish.neutral, topics: [], words: '' })
    await alertWriter(tx, id)
  } else {
    const told = await wordsToTell(tx, viewer, { centerId, clientId: found.clientId, reader: accountId }, wish)
    if (!told.ok) return told
    await tx.insert(reportReply).values({ ...row, ...told.value })
    const { clientId: client, familyMemberId: familyMember, topics } = told.value
    // Its writer finds the whole alone, whomever of several people this is about.
    const ids = { report: found.wholeId ?? id, reply: replyId }
    await writeLetter(tx, { kind: 'message', client, familyMember, ids, gate: gateOf(topics) })
  }
  await markAnswered(tx, id, viewer.at, viewer.at)
  await logAction(tx, id, staff.id, 'replied', viewer.at)
  return ok(null)
}
