import { eq, sql } from 'drizzle-orm'
import { reportReply } from '#drizzle/tables/desk.ts'
import { report } from '#drizzle/tables/reports.ts'
import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReportId, StaffId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { gateOf } from '#lib/letters/rules/wanted.ts'
import { alertWriter, writeLetter } from '#lib/letters/write-letter.ts'
import { staffWithReport } from '#lib/people/rows/own-staff.ts'
import { logAction } from '../rows/log-action.ts'
import { mayAnswer } from '../rows/may-answer.ts'
import { hasNewWords } from '../rows/new-words.ts'
import { hasUnseenHints } from '../rows/pointed-out.ts'
import type { NeutralReply } from '../rules/report.ts'

type Wish = {
  readonly id: string
  /** Whether the page still showed the report as open. */
  readonly wasOpen: boolean
  /** The newest words of the writer that the page showed. */
  readonly newest?: string
} & (
  | { readonly neutral: NeutralReply }
  | {
      readonly neutral?: undefined
      readonly words: string
      readonly topics: readonly Topic[]
      readonly area?: LifeArea
      readonly professional?: string
      /** What was pointed out on the page, if it points anything out: keys of hints, with commas between them. */
      readonly looked?: string
    }
)
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
    .select({ accountId: report.accountId, state: report.state, wholeId: report.wholeId })
    .from(report)
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
    const { area, words } = wish
    const topics = [...new Set(wish.topics)]
    const professional = wish.professional as StaffId | undefined
    const ground = await mayAnswer(
      tx,
      { centerId, report: id, writer: accountId, topics, area, professional },
      viewer.at,
    )
    if (!ground) return refused('not_released')
    const touched = { words, topics, area, professional, looked: wish.looked }
    if (await hasUnseenHints(tx, viewer, ground, touched)) return refused('look_at_words')
    await tx.insert(reportReply).values({ ...row, ...ground, topics, area, professional, words })
    const { clientId: client, familyMemberId: familyMember } = ground
    // Its writer finds the whole alone, whomever of several people this is about.
    const ids = { report: found.wholeId ?? id, reply: replyId }
    await writeLetter(tx, { kind: 'message', client, familyMember, ids, gate: gateOf(topics) })
  }
  await tx
    .update(report)
    .set({
      answeredAt: viewer.at,
      addedAt: null,
      state: sql`case when ${report.state} = 'received' then 'read' else ${report.state} end`,
      readAt: sql`coalesce(${report.readAt}, ${viewer.at.toISOString()})`,
    })
    .where(eq(report.id, id))
  await logAction(tx, id, staff.id, 'replied', viewer.at)
  return ok(null)
}
