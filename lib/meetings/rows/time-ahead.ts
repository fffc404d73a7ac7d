import { sql } from 'drizzle-orm'
import { jointMeeting } from '#drizzle/tables/meetings.ts'

/** Whether a time of a meeting of this row is still to come: the one that is set or, before that, any. */
export const timeAhead = sql<boolean>`exists (
  select from meeting_time t where t.center_id = ${jointMeeting.centerId} and t.meeting_id = ${jointMeeting.id}
    and t.starts_at > asked_at()
    and (${jointMeeting.confirmedTimeId} is null or t.id = ${jointMeeting.confirmedTimeId})
)`
