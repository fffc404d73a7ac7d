import { eq } from 'drizzle-orm'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { heldStates } from '#lib/meetings/rules/meeting.ts'

/**
 * A meeting that somebody wants to write about, as far as the viewer sees it. Null for one that was declined or
 * cancelled. It is held until the transaction ends, so that two people who write about it come one after the other.
 */
export async function meetingToWrite(tx: Tx, id: string): Promise<typeof jointMeeting.$inferSelect | null> {
  const [meeting] = await tx
    .select()
    .from(jointMeeting)
    .where(eq(jointMeeting.id, id as MeetingId))
    .for('update')
  const isOpen = meeting && (meeting.state === 'proposed' || heldStates.some((state) => state === meeting.state))
  return isOpen ? meeting : null
}
