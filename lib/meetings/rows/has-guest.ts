import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { meetingInvitation } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { MeetingId } from '#lib/kernel/id.ts'

/** Whether somebody of the family is to come. A meeting without anybody is neither set nor moved. */
export async function hasGuest(tx: Tx, meeting: MeetingId): Promise<boolean> {
  const { id, meetingId, wantedAt, withdrawnAt } = meetingInvitation
  const guests = await tx
    .select({ id })
    .from(meetingInvitation)
    .where(and(eq(meetingId, meeting), isNotNull(wantedAt), isNull(withdrawnAt)))
    .limit(1)
  return guests.length > 0
}
