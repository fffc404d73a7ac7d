import { eq } from 'drizzle-orm'
import { jointMeeting, meetingTime } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { heldStates } from '#lib/meetings/rules/meeting.ts'
import { isOver } from '#lib/meetings/rules/time.ts'

/**
 * A meeting that somebody wants to write about before it takes place, as far as the viewer sees it. Refused for one
 * that was declined or cancelled, and for one that is over. It is held until the transaction ends, so that two people
 * who write about it come one after the other.
 */
export async function meetingToWrite(
  tx: Tx,
  id: string,
  at: Date,
): Promise<Result<typeof jointMeeting.$inferSelect, 'not_possible' | 'meeting_over'>> {
  const [meeting] = await tx
    .select()
    .from(jointMeeting)
    .where(eq(jointMeeting.id, id as MeetingId))
    .for('update')
  const isOpen = meeting && (meeting.state === 'proposed' || heldStates.some((state) => state === meeting.state))
  if (!isOpen) return refused('not_possible')
  const times = await tx.select().from(meetingTime).where(eq(meetingTime.meetingId, meeting.id))
  return isOver(meeting, times, at) ? refused('meeting_over') : ok(meeting)
}
