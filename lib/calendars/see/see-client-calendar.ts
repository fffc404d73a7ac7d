import { and, asc, eq, gte, inArray, isNotNull, isNull, lt, or } from 'drizzle-orm'
import { jointMeeting, meetingTime } from '#drizzle/tables/meetings.ts'
import { asOwnClient } from '#lib/clients/rows/as-own-client.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { feedAddress } from '../rows/feed-address.ts'
import { ownFeed } from '../rows/own-feed.ts'
import { standingStates } from '../rules/feed.ts'
import { boundsOf, monthIn } from '../rules/month.ts'

/**
 * The client's meetings of one month, with those that were called off, and their calendar address. Null when the
 * session is not a client's.
 */
export async function seeClientCalendar(viewer: Viewer<'client'>, asked: string | null) {
  return asOwnClient(viewer, async (tx) => {
    const { timeZone } = await ownCenter(tx)
    const month = monthIn(asked, dayOf(viewer.at, timeZone))
    const [from, until] = boundsOf(month, timeZone)
    const rows = await tx
      .select({
        id: meetingTime.id,
        startsAt: meetingTime.startsAt,
        meetingId: jointMeeting.id,
        state: jointMeeting.state,
        about: jointMeeting.about,
      })
      .from(meetingTime)
      .innerJoin(
        jointMeeting,
        and(eq(jointMeeting.centerId, meetingTime.centerId), eq(jointMeeting.id, meetingTime.meetingId)),
      )
      .where(
        and(
          // Of what was called off, the time that was set.
          or(
            inArray(jointMeeting.state, standingStates),
            and(eq(jointMeeting.state, 'cancelled'), isNotNull(jointMeeting.confirmedTimeId)),
          ),
          gte(meetingTime.startsAt, from),
          lt(meetingTime.startsAt, until),
          or(isNull(jointMeeting.confirmedTimeId), eq(jointMeeting.confirmedTimeId, meetingTime.id)),
        ),
      )
      .orderBy(asc(meetingTime.startsAt), asc(meetingTime.id))
      .limit(200)
    const entries = rows.map((each) => ({ ...each, isOff: each.state === 'cancelled' }))
    return { month, timeZone, entries, feed: feedAddress(await ownFeed(tx, 'client'), viewer.host ?? null) }
  })
}
