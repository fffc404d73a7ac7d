import { and, eq, sql } from 'drizzle-orm'
import { meetingPreparation } from '#drizzle/tables/meeting-notes.ts'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { AccountId, FamilyMemberId, InvitationId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { alertOfAnswer } from '#lib/letters/write-letter.ts'
import { isOver } from '#lib/meetings/rules/time.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import type { PreparationKind } from '../rules/agenda.ts'

interface Wish {
  readonly meeting: string
  readonly kind: PreparationKind
  readonly words: string
  /** Whether the client may read it. Staff read it in any case. */
  readonly isForClient: boolean
  readonly language: Language
}

/**
 * A family member writes before a meeting: what to talk about, what they hope for, a goal, help with a step. Where the
 * meeting does not take place for them, nobody would read it there: it is not taken, and the one refusal is the same
 * for a meeting that was called off or is over, an invitation that ended, a release that did, and one that never was.
 */
export const sendPreparation: Operation<'family', Wish, null, 'sign_in_again' | 'preparation_over'> = async (
  tx,
  viewer,
  wish,
) => {
  const [own] = await tx.execute<{ account_id: AccountId | null; family_member_id: FamilyMemberId | null }>(
    sql`select account_id, family_member_id from viewer()`,
  )
  if (!own?.account_id || !own.family_member_id) return refused('sign_in_again')
  const { kind, words, isForClient, language } = wish
  const invitationId = wish.meeting as InvitationId
  if (!(await takesPlace(tx, invitationId, viewer.at))) return refused('preparation_over')
  await tx.insert(meetingPreparation).values({
    centerId: await ownCenterId(tx),
    id: crypto.randomUUID(),
    accountId: own.account_id,
    familyMemberId: own.family_member_id,
    invitationId,
    kind,
    words,
    isForClient,
    language,
    sentAt: viewer.at,
  })
  await alertOfAnswer(tx, invitationId)
  return ok(null)
}

/** Whether whoever asks is invited now to a meeting that is not over: of one that ended for them, they read no row. */
async function takesPlace(tx: Tx, invitation: InvitationId, at: Date): Promise<boolean> {
  const { id, centerId, state, confirmedTimeId, minutes } = jointMeeting
  const [meeting] = await tx
    .select({ id, state, confirmedTimeId, minutes })
    .from(meetingInvitation)
    .innerJoin(jointMeeting, and(eq(centerId, meetingInvitation.centerId), eq(id, meetingInvitation.meetingId)))
    .where(eq(meetingInvitation.id, invitation))
  if (!meeting) return false
  const { startsAt } = meetingTime
  const times = await tx
    .select({ id: meetingTime.id, startsAt })
    .from(meetingTime)
    .where(eq(meetingTime.meetingId, meeting.id))
  return !isOver(meeting, times, at)
}
