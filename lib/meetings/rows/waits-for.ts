import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { OwnStaff } from '#lib/people/rows/own-staff.ts'
import type { WaitsFor } from '../rules/meeting.ts'
import { timeAhead } from './time-ahead.ts'

const forStaff = ['staff', 'guests', 'lapsed'] as const satisfies readonly WaitsFor[]

/**
 * For whom each of the meetings waits. Nobody waits for somebody who is not invited any more, or for a time that
 * passed.
 */
export function waitsFor(at: Date): SQL<WaitsFor | null> {
  const hasGuest = sql`exists (
    select from meeting_invitation i where i.center_id = ${jointMeeting.centerId} and i.meeting_id = ${jointMeeting.id}
      and i.wanted_at is not null and i.invited_at is not null and i.withdrawn_at is null
  )`
  const unanswered = sql`exists (
    select from meeting_invitation i join meeting_time t on t.center_id = i.center_id and t.meeting_id = i.meeting_id
    where i.center_id = ${jointMeeting.centerId} and i.meeting_id = ${jointMeeting.id}
      and i.wanted_at is not null and i.invited_at is not null and i.withdrawn_at is null
      and t.starts_at > ${at.toISOString()}::timestamptz
      and not exists (
        select from meeting_answer a
        where a.center_id = i.center_id and a.invitation_id = i.id and a.time_id = t.id
      )
  )`
  return sql`case ${jointMeeting.state}
    when 'proposed' then case when ${timeAhead} then 'client' else 'lapsed' end
    when 'invited' then case when not ${timeAhead} then 'lapsed' when not ${hasGuest} then 'guests'
      when ${unanswered} then 'family' else 'staff' end
    when 'confirmed' then case when ${timeAhead} and not ${hasGuest} then 'guests' end end`
}

/** How many meetings wait for staff themselves. Those that took place or were called off are not walked through. */
export async function countWaitingMeetings(tx: Tx, { centerId }: OwnStaff, at: Date): Promise<number> {
  const ahead = sql`select t.meeting_id from meeting_time t
    where t.center_id = ${centerId} and t.starts_at > ${at.toISOString()}::timestamptz`
  const canWait = sql`(${jointMeeting.state} in ('proposed', 'invited')
    or ${jointMeeting.state} = 'confirmed' and ${jointMeeting.id} = any (array(${ahead})))`
  const rows = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(jointMeeting)
    .where(and(eq(jointMeeting.centerId, centerId), canWait, inArray(waitsFor(at), forStaff)))
  return rows[0]!.count
}
