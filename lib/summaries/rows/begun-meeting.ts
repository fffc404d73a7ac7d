import { eq } from 'drizzle-orm'
import { jointMeeting, meetingTime } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { hasBegun } from '#lib/meetings/rules/time.ts'

/**
 * A meeting whose time has begun. It is held until the transaction ends, so that two people who write about it come one
 * after the other.
 */
export async function begunMeeting(
  tx: Tx,
  id: string,
  at: Date,
): Promise<Result<typeof jointMeeting.$inferSelect, 'not_possible' | 'meeting_not_begun'>> {
  const [meeting] = await tx
    .select()
    .from(jointMeeting)
    .where(eq(jointMeeting.id, id as MeetingId))
    .for('update')
  if (!meeting) return refused('not_possible')
  const times = await tx.select().from(meetingTime).where(eq(meetingTime.meetingId, meeting.id))
  return hasBegun(meeting, times, at) ? ok(meeting) : refused('meeting_not_begun')
}
