import { and, eq, isNotNull, isNull, ne, or } from 'drizzle-orm'
import { meetingAnswer } from '#drizzle/tables/meeting-answers.ts'
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

/** Whether somebody who is to come did not say no to this time. Whoever has not answered may still come. */
export async function somebodyCanCome(tx: Tx, meeting: MeetingId, time: string): Promise<boolean> {
  const { id, meetingId, wantedAt, withdrawnAt } = meetingInvitation
  const { invitationId, timeId, answer } = meetingAnswer
  const guests = await tx
    .select({ id })
    .from(meetingInvitation)
    .leftJoin(meetingAnswer, and(eq(invitationId, id), eq(timeId, time)))
    .where(and(eq(meetingId, meeting), isNotNull(wantedAt), isNull(withdrawnAt), or(isNull(answer), ne(answer, 'no'))))
    .limit(1)
  return guests.length > 0
}
