import { and, desc, eq, gt, isNotNull, isNull, notExists, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { meetingSummary } from '#drizzle/tables/meeting-notes.ts'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { CenterId, ClientId } from '#lib/kernel/id.ts'

interface Own {
  readonly centerId: CenterId
  readonly id: ClientId
}

/** The meetings whose newest summary waits for the client's answer. Of a meeting that was called off, none does. */
export async function summariesWaiting(tx: Tx, of: Own) {
  const newer = alias(meetingSummary, 'newer')
  return meetingsWith(
    tx,
    of,
    isNull(meetingSummary.answer),
    notExists(
      tx
        .select({ id: newer.id })
        .from(newer)
        .where(
          and(
            eq(newer.centerId, meetingSummary.centerId),
            eq(newer.meetingId, meetingSummary.meetingId),
            sql`(${newer.writtenAt}, ${newer.id}) > (${meetingSummary.writtenAt}, ${meetingSummary.id})`,
          ),
        ),
    ),
  )
}

/** The meetings about whose summary staff wrote down the client's answer since then, the latest first. */
export async function summariesHeard(tx: Tx, of: Own, since: Date) {
  const found = await meetingsWith(tx, of, isNotNull(meetingSummary.recordedBy), gt(meetingSummary.answeredAt, since))
  return found.filter(({ id }, index) => found.findIndex((each) => each.id === id) === index)
}

/** The client's meetings that stand, one for each of their summaries of which this is true. */
async function meetingsWith(tx: Tx, of: Own, ...isTrue: SQL[]) {
  return tx
    .select({ id: jointMeeting.id, about: jointMeeting.about })
    .from(meetingSummary)
    .innerJoin(
      jointMeeting,
      and(eq(jointMeeting.centerId, meetingSummary.centerId), eq(jointMeeting.id, meetingSummary.meetingId)),
    )
    .where(
      and(
        eq(meetingSummary.centerId, of.centerId),
        eq(meetingSummary.clientId, of.id),
        eq(jointMeeting.state, 'confirmed'),
        ...isTrue,
      ),
    )
    .orderBy(desc(meetingSummary.answeredAt))
}
