import { eq } from 'drizzle-orm'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import { needsOf } from '#lib/agendas/rows/needs-of.ts'
import type { Operation } from '#lib/database/operation.ts'
import { isAsShown, type WasAt } from '#lib/kernel/as-shown.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'

interface Wish {
  readonly meeting: string
  /** The last of what the page showed that people asked for; empty when it showed only what staff wrote. */
  readonly lastNeed: string
  /** With it, what staff had written that is needed there. */
  readonly wasAt: WasAt
}

/**
 * Staff say that everything needed at a meeting is arranged, as far as the page showed it. The client reads that, and
 * nobody else does. What is asked for later, or written anew, is open again.
 */
export const arrangeNeeds: Operation<
  'staff',
  Wish,
  null,
  'not_possible' | 'changed_meanwhile' | 'meeting_changed'
> = async (tx, viewer, wish) => {
  const id = wish.meeting as MeetingId
  const [meeting] = await tx.select().from(jointMeeting).where(eq(jointMeeting.id, id)).for('update')
  const staff = meeting && (await staffWhoMay(tx, 'arrange_meetings', meeting.clientId))
  if (!meeting || !staff) return refused('not_possible')
  const asked = await needsOf(tx, id)
  if (!isAsShown(meeting.changedAt, wish.wasAt)) return refused('meeting_changed')
  if ((asked.at(-1)?.id ?? '') !== wish.lastNeed) return refused('changed_meanwhile')
  const isAsked = meeting.needs !== '' || asked.length > 0
  if (!isAsked || meeting.state === 'declined' || meeting.state === 'cancelled') return refused('not_possible')
  await tx
    .update(jointMeeting)
    .set({ needsArrangedAt: viewer.at, needsArrangedBy: staff.id })
    .where(eq(jointMeeting.id, id))
  // The client hears only of what they can read: nothing tells that somebody of the family asked for something.
  const was = meeting.needsArrangedAt
  const isNews = was
    ? asked.some(({ familyMemberId, at }) => familyMemberId === null && at > was)
    : meeting.needs !== '' || asked.some(({ familyMemberId }) => familyMemberId === null)
  if (isNews) await writeLetter(tx, { kind: 'client-message', client: meeting.clientId, familyMember: null })
  return ok(null)
}
