import { and, desc, eq, gt, isNotNull, or } from 'drizzle-orm'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { CenterId, ClientId } from '#lib/kernel/id.ts'

/**
 * The meetings of a client about which staff wrote down the client's answer since then, or which they called off, the
 * latest first.
 */
export async function doneByStaff(tx: Tx, of: { readonly centerId: CenterId; readonly id: ClientId }, since: Date) {
  const { id, about, state, clientAnsweredAt, clientAnsweredBy, cancelledAt, changedBy } = jointMeeting
  const found = await tx
    .select({ id, about, state, clientAnsweredAt, cancelledAt })
    .from(jointMeeting)
    .where(
      and(
        eq(jointMeeting.centerId, of.centerId),
        eq(jointMeeting.clientId, of.id),
        or(
          and(isNotNull(clientAnsweredBy), gt(clientAnsweredAt, since)),
          and(eq(state, 'cancelled'), isNotNull(changedBy), gt(cancelledAt, since)),
        ),
      ),
    )
    .orderBy(desc(jointMeeting.changedAt))
  return found.map((meeting) => ({
    id: meeting.id,
    about: meeting.about,
    what: meeting.state === 'cancelled' ? ('calledOff' as const) : ('answered' as const),
  }))
}
