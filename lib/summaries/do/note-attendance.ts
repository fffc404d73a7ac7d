import { eq } from 'drizzle-orm'
import { meetingAttendance } from '#drizzle/tables/meeting-notes.ts'
import { meetingInvitation } from '#drizzle/tables/meetings.ts'
import type { Operation } from '#lib/database/operation.ts'
import { isAsShown, type WasAt } from '#lib/kernel/as-shown.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { begunMeeting } from '../rows/begun-meeting.ts'

interface Wish {
  readonly meeting: string
  readonly clientCame: boolean
  /** The invitations of those who came. */
  readonly came: readonly string[]
  readonly words: string
  readonly wasAt: WasAt
}

/** Staff note who came to a meeting. Nobody but staff ever reads it. */
export const noteAttendance: Operation<
  'staff',
  Wish,
  null,
  'not_possible' | 'meeting_not_begun' | 'notes_changed'
> = async (tx, viewer, wish) => {
  const found = await begunMeeting(tx, wish.meeting, viewer.at)
  if (!found.ok) return found
  const { centerId, clientId, id: meetingId } = found.value
  const staff = await staffWhoMay(tx, 'arrange_meetings', clientId)
  if (!staff) return refused('not_possible')
  const [before] = await tx.select().from(meetingAttendance).where(eq(meetingAttendance.meetingId, meetingId))
  if (!isAsShown(before?.notedAt ?? null, wish.wasAt)) return refused('notes_changed')
  const invited = await tx.select().from(meetingInvitation).where(eq(meetingInvitation.meetingId, meetingId))
  const came = invited.map(({ id }) => id).filter((id) => wish.came.includes(id))
  const noted = { clientCame: wish.clientCame, came, words: wish.words, notedBy: staff.id, notedAt: viewer.at }
  await tx
    .insert(meetingAttendance)
    .values({ centerId, meetingId, clientId, ...noted })
    .onConflictDoUpdate({ target: [meetingAttendance.centerId, meetingAttendance.meetingId], set: noted })
  return ok(null)
}
