import { and, eq, isNull } from 'drizzle-orm'
import { meetingSummary } from '#drizzle/tables/meeting-notes.ts'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'

/**
 * The client takes back a summary that they approved: from now on nobody of the family reads it. Where staff had
 * written the yes down for them, whoever arranged the meeting hears of it.
 */
export const withdrawSummary: Operation<'client', { summary: string }, null, 'not_possible'> = async (
  tx,
  viewer,
  wish,
) => {
  const { id, meetingId, recordedBy, answer, endedAt } = meetingSummary
  const [ended] = await tx
    .update(meetingSummary)
    .set({ endedAt: viewer.at })
    .where(and(eq(id, wish.summary), eq(answer, 'approved'), isNull(endedAt)))
    .returning({ meetingId, recordedBy })
  if (!ended) return refused('not_possible')
  const [meeting] = await tx.select().from(jointMeeting).where(eq(jointMeeting.id, ended.meetingId))
  if (ended.recordedBy && meeting)
    await alertStaff(tx, meeting.centerId, { staff: meeting.proposedBy }, viewer.at, meeting.clientId)
  return ok(null)
}
