import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { meetingSummary } from '#drizzle/tables/meeting-notes.ts'
import { type jointMeeting, meetingInvitation } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'
import { type SummaryAnswer, toldNow, waiting } from '../rules/summary.ts'
import { begunMeeting } from './begun-meeting.ts'
import { versionsOf } from './summary-of.ts'

/** The version that waits for the client's answer, if it is the one that was shown; and the meeting, held. */
export async function askedSummary(tx: Tx, wish: { meeting: string; summary: string }, at: Date) {
  const found = await begunMeeting(tx, wish.meeting, at)
  if (!found.ok) return found
  const versions = await versionsOf(tx, found.value.id)
  const asked = waiting(versions)
  if (!asked || asked.id !== wish.summary) return refused('notes_changed')
  return ok({ meeting: found.value, asked, before: toldNow(versions) })
}

type Version = typeof meetingSummary.$inferSelect

/** Keeps what was answered. What was told before is told no more once there is a yes to other words. */
export async function keepAnswer(
  tx: Tx,
  { asked, before }: { asked: Version; before: Version | null },
  answer: SummaryAnswer,
  answeredAt: Date,
  spoken: Partial<Version> = {},
): Promise<void> {
  await tx
    .update(meetingSummary)
    .set({ answer, answeredAt, ...spoken })
    .where(eq(meetingSummary.id, asked.id))
  if (before && answer !== 'refused')
    await tx.update(meetingSummary).set({ endedAt: answeredAt }).where(eq(meetingSummary.id, before.id))
}

/** Writes to whoever holds an invitation that there is something to read. Whether they may is asked when it leaves. */
export async function tellInvited(
  tx: Tx,
  { id, clientId }: typeof jointMeeting.$inferSelect,
  summary: string,
): Promise<void> {
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
