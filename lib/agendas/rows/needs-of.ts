import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { agendaItem, meetingPreparation } from '#drizzle/tables/meeting-notes.ts'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { FamilyMemberId, MeetingId } from '#lib/kernel/id.ts'
import { invitationsTo } from './agenda-of.ts'

export interface AskedNeed {
  readonly id: string
  /** Who in the family asked; null for the client. */
  readonly familyMemberId: FamilyMemberId | null
  readonly words: string
  readonly language: Language
  readonly at: Date
}

/** What people asked for at a meeting, such as an interpreter, the earliest first. */
export async function needsOf(tx: Tx, meeting: MeetingId): Promise<readonly AskedNeed[]> {
  const own = await tx
    .select({ id: agendaItem.id, words: agendaItem.words, language: agendaItem.language, at: agendaItem.writtenAt })
    .from(agendaItem)
    .where(and(eq(agendaItem.meetingId, meeting), eq(agendaItem.kind, 'need'), isNull(agendaItem.removedAt)))
    .orderBy(asc(agendaItem.writtenAt), asc(agendaItem.id))
  const { id, familyMemberId, words, language, sentAt: at } = meetingPreparation
  const ofFamily = await tx
    .select({ id, familyMemberId, words, language, at })
    .from(meetingPreparation)
    .where(
      and(inArray(meetingPreparation.invitationId, invitationsTo(tx, meeting)), eq(meetingPreparation.kind, 'need')),
    )
    .orderBy(asc(at), asc(id))
  return [...own.map((each) => ({ ...each, familyMemberId: null })), ...ofFamily].toSorted(
    (a, b) => a.at.getTime() - b.at.getTime(),
  )
}

/** Whether something is needed at a meeting of this row that staff have not said is arranged. */
export const lacksNeeded: SQL<boolean> = sql`(
  ${jointMeeting.needs} <> '' and ${jointMeeting.needsArrangedAt} is null
  or exists (
    select from agenda_item n
    where n.center_id = ${jointMeeting.centerId} and n.meeting_id = ${jointMeeting.id} and n.kind = 'need'
      and n.removed_at is null and n.written_at > coalesce(${jointMeeting.needsArrangedAt}, '-infinity')
  )
  or exists (
    select from meeting_preparation p
    join meeting_invitation i on i.center_id = p.center_id and i.id = p.invitation_id
    where i.center_id = ${jointMeeting.centerId} and i.meeting_id = ${jointMeeting.id} and p.kind = 'need'
      and p.sent_at > coalesce(${jointMeeting.needsArrangedAt}, '-infinity')
  ))`
