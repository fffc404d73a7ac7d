import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { jointMeeting, meetingTime } from '#drizzle/tables/meetings.ts'
import { client } from '#drizzle/tables/people.ts'
import { holdsUnread } from '#lib/agendas/rows/unread-preparations.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { totalOf } from '#lib/database/total.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { ofCaseload } from '#lib/people/rows/of-caseload.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { meetingsInOrder } from '../rows/meetings-in-order.ts'
import { waitsFor } from '../rows/waits-for.ts'

const perPage = 30

/**
 * Meetings of the clients this member of staff works with: what comes, the soonest first, then what waits for a time,
 * then what took place, and last what was called off. With the times of each.
 */
export async function seeMeetings(viewer: Viewer<'staff'>, after: MeetingId | null) {
  return readAsStaff(viewer, 'meetings', async (tx, staff) => {
    const fits = and(
      eq(jointMeeting.centerId, staff.centerId),
      ofCaseload(staff, 'read_meetings', jointMeeting.clientId),
    )
    const ids = await meetingsInOrder(tx, fits, { at: viewer.at, after, limit: perPage + 1 })
    const page = ids.slice(0, perPage)
    const rows = await tx
      .select({
        id: jointMeeting.id,
        state: jointMeeting.state,
        waitsFor: waitsFor(viewer.at),
        about: jointMeeting.about,
        minutes: jointMeeting.minutes,
        confirmedTimeId: jointMeeting.confirmedTimeId,
        clientId: jointMeeting.clientId,
        clientName: client.name,
        hasNews: holdsUnread(tx),
      })
      .from(jointMeeting)
      .innerJoin(client, eq(client.id, jointMeeting.clientId))
      .where(inArray(jointMeeting.id, page))
    const times = await tx
      .select()
      .from(meetingTime)
      .where(and(eq(meetingTime.centerId, staff.centerId), inArray(meetingTime.meetingId, page)))
      .orderBy(asc(meetingTime.startsAt))
    const meetings = page.flatMap((id) => rows.find((row) => row.id === id) ?? [])
    const { timeZone } = await ownCenter(tx)
    return showing(
      meetings.map(({ clientId }) => clientId),
      {
        meetings: meetings.map((meeting) => ({
          ...meeting,
          times: times.filter(({ meetingId }) => meetingId === meeting.id),
        })),
        timeZone,
        next: ids.length > perPage ? page.at(-1)! : null,
        total: await totalOf(tx, sql`1 from ${jointMeeting} where ${fits}`),
      },
    )
  })
}
