import { and, asc, eq, inArray, isNull, ne } from 'drizzle-orm'
import { agendaItem, meetingPreparation, meetingRules } from '#drizzle/tables/meeting-notes.ts'
import { meetingInvitation } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { MeetingId } from '#lib/kernel/id.ts'

/** What stands on the agenda of a meeting, its rules, and what family members wrote, as far as the viewer reads it. */
export async function agendaOf(tx: Tx, meeting: MeetingId) {
  const items = await tx
    .select()
    .from(agendaItem)
    // What somebody needs there is no part of what is talked about: the agenda may lie on the table between everybody.
    .where(and(eq(agendaItem.meetingId, meeting), ne(agendaItem.kind, 'need'), isNull(agendaItem.removedAt)))
    .orderBy(asc(agendaItem.writtenAt), asc(agendaItem.id))
  const [rules] = await tx.select().from(meetingRules).where(eq(meetingRules.meetingId, meeting))
  const { id, familyMemberId, kind, words, language, isForClient, sentAt } = meetingPreparation
  const preparations = await tx
    .select({ id, familyMemberId, kind, words, language, isForClient, sentAt })
    .from(meetingPreparation)
    .where(inArray(meetingPreparation.invitationId, invitationsTo(tx, meeting)))
    .orderBy(asc(sentAt), asc(id))
  return { items, rules: rules ?? null, preparations }
}

/** The invitations to a meeting, as a part of another query. */
export const invitationsTo = (tx: Tx, meeting: MeetingId) =>
  tx.select({ id: meetingInvitation.id }).from(meetingInvitation).where(eq(meetingInvitation.meetingId, meeting))
