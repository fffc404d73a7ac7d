import { and, eq, exists, isNull, type SQL, sql } from 'drizzle-orm'
import { meetingPreparation } from '#drizzle/tables/meeting-notes.ts'
import { jointMeeting, meetingInvitation } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'

/** Whether a family member wrote before a meeting of this row, and nobody on staff has marked it as read. */
export const holdsUnread = (tx: Tx): SQL<boolean> =>
  exists(
    tx
      .select({ one: sql`1` })
      .from(meetingPreparation)
      .innerJoin(meetingInvitation, eq(meetingInvitation.id, meetingPreparation.invitationId))
      .where(and(eq(meetingInvitation.meetingId, jointMeeting.id), isNull(meetingPreparation.readAt))),
  ) as SQL<boolean>

/** How many things that family members wrote before a meeting nobody on staff has marked as read. */
export async function countPreparations(tx: Tx): Promise<number> {
  return tx.$count(meetingPreparation, isNull(meetingPreparation.readAt))
}
