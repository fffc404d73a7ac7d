import { and, asc, eq, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { jointMeeting, meetingTime } from '#drizzle/tables/meetings.ts'
import { client } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { waitsFor } from '#lib/meetings/rows/waits-for.ts'
import { ofCaseload } from '#lib/people/rows/of-caseload.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { feedAddress } from '../rows/feed-address.ts'
import { ownFeed } from '../rows/own-feed.ts'
import { standingStates } from '../rules/feed.ts'
import { boundsOf, monthIn } from '../rules/month.ts'

const perPage = 30

/**
 * The meetings of one month of the clients this member of staff works with, by their date: how many on each day, and a
 * list a page at a time. With it their own calendar address.
 */
export async function seeStaffCalendar(viewer: Viewer<'staff'>, asked: string | null, after: string | null) {
  return readAsStaff(viewer, 'calendar', async (tx, staff) => {
    const { timeZone } = await ownCenter(tx)
    const month = monthIn(asked, dayOf(viewer.at, timeZone))
    const [from, until] = boundsOf(month, timeZone)
    const fits = and(
      eq(jointMeeting.centerId, staff.centerId),
      ofCaseload(staff, 'read_meetings', jointMeeting.clientId),
      inArray(jointMeeting.state, standingStates),
      gte(meetingTime.startsAt, from),
      lt(meetingTime.startsAt, until),
      or(isNull(jointMeeting.confirmedTimeId), eq(jointMeeting.confirmedTimeId, meetingTime.id)),
    )
    const ofMeeting = and(eq(jointMeeting.centerId, meetingTime.centerId), eq(jointMeeting.id, meetingTime.meetingId))
    const rows = await tx
      .select({
        id: meetingTime.id,
        startsAt: meetingTime.startsAt,
        meetingId: jointMeeting.id,
        state: jointMeeting.state,
        waitsFor: waitsFor(viewer.at),
        minutes: jointMeeting.minutes,
        confirmedTimeId: jointMeeting.confirmedTimeId,
        clientId: jointMeeting.clientId,
        clientName: client.name,
      })
      .from(meetingTime)
      .innerJoin(jointMeeting, ofMeeting)
      .innerJoin(client, eq(client.id, jointMeeting.clientId))
      .where(
        and(
          fits,
          after
            ? sql`(${meetingTime.startsAt}, ${meetingTime.id}) > (select t.starts_at, t.id from meeting_time t where t.id = ${after}::uuid)`
            : undefined,
        ),
      )
      .orderBy(asc(meetingTime.startsAt), asc(meetingTime.id))
      .limit(perPage + 1)
    const day = sql<string>`to_char(${meetingTime.startsAt} at time zone ${timeZone}, 'YYYY-MM-DD')`
    const days = await tx
      .select({ day, count: sql<number>`count(*)::int` })
      .from(meetingTime)
      .innerJoin(jointMeeting, ofMeeting)
      .where(fits)
      .groupBy(sql`1`)
    const entries = rows.slice(0, perPage)
    return showing(
      entries.map(({ clientId }) => clientId),
      {
        month,
        timeZone,
        entries,
        days,
        next: rows.length > perPage ? entries.at(-1)!.id : null,
        total: { count: days.reduce((sum, { count }) => sum + count, 0), isMore: false },
        feed: feedAddress(await ownFeed(tx, 'staff'), viewer.host ?? null),
      },
    )
  })
}
