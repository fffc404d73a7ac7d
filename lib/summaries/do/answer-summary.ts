import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { meetingSummary } from '#drizzle/tables/meeting-notes.ts'
import { type jointMeeting, meetingInvitation } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Language } from '#lib/i18n/language.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { alertStaff, writeLetter } from '#lib/letters/write-letter.ts'
import { begunMeeting } from '../rows/begun-meeting.ts'
import { versionsOf } from '../rows/summary-of.ts'
import { toldNow, waiting } from '../rules/summary.ts'

interface Wish {
  readonly meeting: string
  /** The version that the page showed. */
  readonly summary: string
  readonly agrees: boolean
  /** What is told if they agree: the words as they were, or as the client changed them. */
  readonly words: string
  readonly language: Language
}
type Refusal = 'not_possible' | 'meeting_not_begun' | 'notes_changed' | 'write_summary'

/**
 * The client approves a summary, in their own words if they change it, or refuses it. What they approve is told to
 * those who are invited and may be told of meetings; what they refuse is as if it had never been written.
 */
export const answerSummary: Operation<'client', Wish, null, Refusal> = async (tx, viewer, wish) => {
  const found = await begunMeeting(tx, wish.meeting, viewer.at)
  if (!found.ok) return found
  const meeting = found.value
  const versions = await versionsOf(tx, meeting.id)
  const asked = waiting(versions)
  if (!asked || asked.id !== wish.summary) return refused('notes_changed')
  if (wish.agrees && !wish.words) return refused('write_summary')
  const isChanged = wish.agrees && wish.words !== asked.words
  const answer = !wish.agrees ? 'refused' : isChanged ? 'replaced' : 'approved'
  const answered = { answeredAt: viewer.at }
  await tx
    .update(meetingSummary)
    .set({ answer, ...answered })
    .where(eq(meetingSummary.id, asked.id))
  if (wish.agrees) {
    const before = toldNow(versions)
    if (before) await tx.update(meetingSummary).set({ endedAt: viewer.at }).where(eq(meetingSummary.id, before.id))
    const told = isChanged ? crypto.randomUUID() : asked.id
    if (isChanged) {
      const { centerId, meetingId, clientId } = asked
      const own = { centerId, meetingId, clientId, id: told, words: wish.words, language: wish.language }
      await tx.insert(meetingSummary).values({ ...own, writtenAt: viewer.at, answer: 'approved', ...answered })
    }
    await tellInvited(tx, meeting, told)
  }
  await alertStaff(tx, meeting.centerId, { staff: meeting.proposedBy }, viewer.at, meeting.clientId)
  return ok(null)
}

/** Writes to whoever holds an invitation that there is something to read. Whether they may is asked when it leaves. */
async function tellInvited(tx: Tx, { id, clientId }: typeof jointMeeting.$inferSelect, summary: string): Promise<void> {
  const { familyMemberId, invitedAt, withdrawnAt } = meetingInvitation
  const invited = await tx
    .select({ familyMemberId })
    .from(meetingInvitation)
    .where(and(eq(meetingInvitation.meetingId, id), isNotNull(invitedAt), isNull(withdrawnAt)))
  for (const each of invited) {
    const letter = { client: clientId, familyMember: each.familyMemberId, ids: { summary } }
    await writeLetter(tx, { ...letter, kind: 'message', gate: 'meetings' })
  }
}
