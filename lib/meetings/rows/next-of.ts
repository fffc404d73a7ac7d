import { and, eq, inArray } from 'drizzle-orm'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { openMeetingStates } from '../rules/meeting.ts'

/** The meeting that was proposed as the next after this one, unless it was declined or cancelled since. */
export async function nextOf(tx: Tx, meeting: MeetingId): Promise<MeetingId | null> {
  const [next] = await tx
    .select({ id: jointMeeting.id })
    .from(jointMeeting)
    .where(and(eq(jointMeeting.followsId, meeting), inArray(jointMeeting.state, openMeetingStates)))
    .limit(1)
  return next?.id ?? null
}
