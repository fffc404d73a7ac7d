import { and, eq } from 'drizzle-orm'
import { reportMatch } from '#drizzle/tables/desk.ts'
import { familyMember } from '#drizzle/tables/people.ts'
import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId, CenterId, ReportId, StaffId } from '#lib/kernel/id.ts'
import { type Ground, mayTell } from './may-tell.ts'

/** What an answer in staff's own words touches, and to whom it goes. */
interface Answer {
  readonly centerId: CenterId
  readonly report: ReportId
  readonly writer: AccountId
  readonly topics: readonly Topic[]
  readonly area?: LifeArea
  readonly professional?: StaffId
}

/**
 * What lets this answer be given to the writer of a report now; null unless the report is matched to a client and a
 * release lets every topic be told to this writer.
 */
export async function mayAnswer(tx: Tx, answer: Answer, at: Date): Promise<Ground | null> {
  const { centerId, report, writer, topics, area, professional } = answer
  const [match] = await tx
    .select({ clientId: reportMatch.clientId })
    .from(reportMatch)
    .where(eq(reportMatch.reportId, report))
  const [member] = await tx
    .select({ id: familyMember.id })
    .from(familyMember)
    .where(and(eq(familyMember.centerId, centerId), eq(familyMember.accountId, writer)))
  if (!match || !member) return null
  const to = { centerId, clientId: match.clientId, familyMemberId: member.id }
  return mayTell(tx, { ...to, topics, area, professional }, at)
}
