import { and, asc, eq, or, sql } from 'drizzle-orm'
import { jointMeeting, meetingTime } from '#drizzle/tables/meetings.ts'
import { client } from '#drizzle/tables/people.ts'
import { lacksNeeded } from '#lib/agendas/rows/needs-of.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { remindMs } from '../rules/remind.ts'

/**
 * The meetings that begin within a day, or last still, of the clients whom somebody on staff cares for now or covers,
 * and those they arranged themselves.
 */
export async function nearMeetings(tx: Tx, own: StaffId, at: Date) {
  const [now, until] = [at.toISOString(), new Date(at.getTime() + remindMs).toISOString()]
  return tx
    .select({
      id: jointMeeting.id,
      clientId: jointMeeting.clientId,
      clientName: client.name,
      place: jointMeeting.place,
      startsAt: meetingTime.startsAt,
      lacksNeeded,
    })
    .from(jointMeeting)
    .innerJoin(meetingTime, eq(meetingTime.id, jointMeeting.confirmedTimeId))
    .innerJoin(client, eq(client.id, jointMeeting.clientId))
    .where(
      and(
        eq(jointMeeting.state, 'confirmed'),
        sql`${meetingTime.startsAt} <= ${until}::timestamptz`,
        sql`${meetingTime.startsAt} + make_interval(mins => ${jointMeeting.minutes}) > ${now}::timestamptz`,
        or(
          eq(jointMeeting.proposedBy, own),
          sql`${jointMeeting.clientId} = any (array(select viewer_clients('read_meetings')))`,
        ),
      ),
    )
    .orderBy(asc(meetingTime.startsAt), asc(jointMeeting.id))
    .limit(20)
}
