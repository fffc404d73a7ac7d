import { and, eq } from 'drizzle-orm'
import { goal } from '#drizzle/tables/care.ts'
import { familyMember } from '#drizzle/tables/people.ts'
import { report, reportMatch, reportReply } from '#drizzle/tables/reports.ts'
import { mayTellAll } from '#lib/consent/may-tell-all.ts'
import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { AccountId, ClientId, FamilyMemberId, ReportId, StaffId } from '#lib/kernel/id.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { alertWriter, writeLetter } from '#lib/letters/write-letter.ts'
import { type OwnStaff, ownStaff } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import type { NeutralReply } from '#lib/reports/rules/report.ts'
import { logAction } from '../rows/log-action.ts'

type Wish =
  | { readonly id: string; readonly neutral: NeutralReply }
  | {
      readonly id: string
      readonly neutral?: undefined
      readonly words: string
      readonly topics: readonly Topic[]
      readonly area?: LifeArea
      readonly professional?: string
    }
type Refusal = 'not_possible' | 'no_account' | 'not_released'

/**
 * Answers a report. One of the neutral sentences goes to any writer with an account and tells nothing. Own words name
 * the topics they touch, and are refused unless every one of them may be told to this writer now; sending the letter
 * and reading the answer ask again.
 */
export const replyToReport: Operation<'staff', Wish, null, Refusal> = async (tx, viewer, wish) => {
  const staff = await ownStaff(tx)
  const id = wish.id as ReportId
  const [found] = await tx.select({ accountId: report.accountId }).from(report).where(eq(report.id, id))
  if (!staff || !found) return refused('not_possible')
  if (!found.accountId) return refused('no_account')
  const row = { centerId: staff.centerId, id: crypto.randomUUID(), reportId: id, accountId: found.accountId }
  const written = { writtenBy: staff.id, writtenAt: viewer.at }
  if (wish.neutral) {
    await tx.insert(reportReply).values({ ...row, ...written, neutral: wish.neutral, topics: [], words: '' })
    await alertWriter(tx, id)
  } else {
    const allowed = await tellable(tx, viewer, staff, { ...wish, id, accountId: found.accountId })
    if (!allowed.ok) return allowed
    const { area, professional, words } = wish
    await tx.insert(reportReply).values({
      ...row,
      ...written,
      ...allowed.value,
      topics: [...new Set(wish.topics)],
      area,
      professional: professional as StaffId | undefined,
      words,
    })
    await writeLetter(tx, {
      kind: 'message',
      client: allowed.value.clientId,
      familyMember: allowed.value.familyMemberId,
      ids: { report: id, reply: row.id },
      gate: wish.topics[0],
    })
  }
  await logAction(tx, id, staff.id, 'replied', viewer.at)
  return ok(null)
}

async function tellable(
  tx: Tx,
  viewer: Viewer<'staff'>,
  staff: OwnStaff,
  wish: { id: ReportId; accountId: AccountId; topics: readonly Topic[]; area?: LifeArea; professional?: string },
): Promise<
  Result<
    { clientId: ClientId; familyMemberId: FamilyMemberId; releaseId: typeof reportReply.$inferInsert.releaseId },
    Refusal
  >
> {
  const [match] = await tx
    .select({ clientId: reportMatch.clientId })
    .from(reportMatch)
    .where(eq(reportMatch.reportId, wish.id))
  const [writer] = await tx
    .select({ id: familyMember.id })
    .from(familyMember)
    .where(and(eq(familyMember.centerId, staff.centerId), eq(familyMember.accountId, wish.accountId)))
  if (!match || !writer) return refused('not_released')
  const known = await knownAbout(tx, match.clientId)
  const goals = await tx
    .selectDistinct({ area: goal.area, shared: goal.shared })
    .from(goal)
    .where(eq(goal.clientId, match.clientId))
  const telling = {
    centerId: staff.centerId,
    clientId: match.clientId,
    familyMemberId: writer.id,
    topics: wish.topics,
    area: wish.area,
    professional: wish.professional as StaffId | undefined,
    goals,
    at: viewer.at,
  }
  const decision = mayTellAll(known, telling)
  if (!decision.permitted) return refused('not_released')
  return ok({ clientId: match.clientId, familyMemberId: writer.id, releaseId: decision.release.id })
}
