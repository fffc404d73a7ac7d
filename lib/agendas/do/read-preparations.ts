import { and, eq, inArray, isNull, lte } from 'drizzle-orm'
import { meetingPreparation } from '#drizzle/tables/meeting-notes.ts'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { invitationsTo } from '../rows/agenda-of.ts'

/** Staff say that they read what family members wrote before a meeting, up to the newest that their page showed. */
export const readPreparations: Operation<'staff', { meeting: string; newest: string }, null, 'not_possible'> = async (
  tx,
  viewer,
  wish,
) => {
  const id = wish.meeting as MeetingId
  const [meeting] = await tx.select().from(jointMeeting).where(eq(jointMeeting.id, id))
  const staff = meeting && (await staffWhoMay(tx, 'arrange_meetings', meeting.clientId))
  if (!staff) return refused('not_possible')
  await tx
    .update(meetingPreparation)
    .set({ readAt: viewer.at, readBy: staff.id })
    .where(
      and(
        inArray(meetingPreparation.invitationId, invitationsTo(tx, id)),
        isNull(meetingPreparation.readAt),
        lte(meetingPreparation.sentAt, new Date(wish.newest)),
      ),
    )
  return ok(null)
}
