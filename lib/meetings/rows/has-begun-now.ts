import { and, eq } from 'drizzle-orm'
import { type jointMeeting, meetingTime } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { hasBegun } from '../rules/time.ts'

/** Whether the time that was set has come. Such a meeting is not moved, set elsewhere or called off any more. */
export async function hasBegunNow(tx: Tx, meeting: typeof jointMeeting.$inferSelect, at: Date): Promise<boolean> {
  if (!meeting.confirmedTimeId) return false
  const settled = and(eq(meetingTime.meetingId, meeting.id), eq(meetingTime.id, meeting.confirmedTimeId))
  return hasBegun(meeting, await tx.select().from(meetingTime).where(settled), at)
}
