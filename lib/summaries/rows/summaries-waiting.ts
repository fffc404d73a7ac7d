import { and, eq, isNull, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { meetingSummary } from '#drizzle/tables/meeting-notes.ts'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { CenterId, ClientId, MeetingId } from '#lib/kernel/id.ts'

/** The meetings whose newest summary waits for the client's answer. Of a meeting that was called off, none does. */
export async function summariesWaiting(
  tx: Tx,
  of: { readonly centerId: CenterId; readonly id: ClientId },
): Promise<readonly MeetingId[]> {
  const newer = alias(meetingSummary, 'newer')
  const waiting = await tx
    .select({ meeting: meetingSummary.meetingId })
    .from(meetingSummary)
    .innerJoin(
      jointMeeting,
      and(eq(jointMeeting.centerId, meetingSummary.centerId), eq(jointMeeting.id, meetingSummary.meetingId)),
    )
    .where(
      and(
        eq(meetingSummary.centerId, of.centerId),
        eq(meetingSummary.clientId, of.id),
        isNull(meetingSummary.answer),
        eq(jointMeeting.state, 'confirmed'),
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
      ),
    )
  return waiting.map(({ meeting }) => meeting)
}
