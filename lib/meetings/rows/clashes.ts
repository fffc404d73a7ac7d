import { and, eq, inArray, ne, or, sql } from 'drizzle-orm'
import { jointMeeting, meetingTime } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { MeetingId, StaffId } from '#lib/kernel/id.ts'
import { heldStates } from '../rules/meeting.ts'
import { overlaps } from '../rules/time.ts'

/** Which of these times fall into another meeting of the same member of staff: one that is set, or still offered. */
export async function clashesWith(
  tx: Tx,
  staff: StaffId,
  meeting: MeetingId | null,
  times: readonly Date[],
  minutes: number,
): Promise<readonly Date[]> {
  if (times.length === 0) return []
  const [first, last] = [Math.min(...times.map(Number)), Math.max(...times.map(Number))]
  const dayMs = 86_400_000
  const others = await tx
    .select({ startsAt: meetingTime.startsAt, minutes: jointMeeting.minutes })
    .from(jointMeeting)
    .innerJoin(meetingTime, eq(meetingTime.meetingId, jointMeeting.id))
    .where(
      and(
        eq(jointMeeting.proposedBy, staff),
        inArray(jointMeeting.state, heldStates),
        or(eq(jointMeeting.state, 'invited'), eq(meetingTime.id, jointMeeting.confirmedTimeId)),
        meeting ? ne(jointMeeting.id, meeting) : undefined,
        sql`${meetingTime.startsAt} between ${new Date(first - dayMs).toISOString()} and ${new Date(last + dayMs).toISOString()}`,
      ),
    )
  return times.filter((startsAt) => others.some((other) => overlaps({ startsAt, minutes }, other)))
}
