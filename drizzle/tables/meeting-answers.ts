import { pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { InvitationId } from '../../lib/kernel/id.ts'
import type { TimeAnswer } from '../../lib/meetings/rules/meeting.ts'
import { access, all } from '../rights/access.ts'
import { ofLiveInvitation } from '../rights/live.ts'
import { everyRow, seen } from '../rights/predicates.ts'
import { centerId, instant } from './column.ts'

/** A family member's answers, written without a key into anything: a list of `time id → answer`. */
export const meetingAnswer = pgTable(
  'meeting_answer',
  {
    centerId: centerId(),
    invitationId: uuid('invitation_id').$type<InvitationId>().notNull(),
    timeId: uuid('time_id').notNull(),
    answer: text('answer').$type<TimeAnswer>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.centerId, table.invitationId, table.timeId] })],
)

const ofSeenInvitation = seen('meeting_invitation.id', 'invitationId')

export const meetingAnswerAccess = access(meetingAnswer, {
  public: {
    read: [all(meetingAnswer), ofSeenInvitation],
    add: [all(meetingAnswer), ofSeenInvitation],
    change: [['answer', 'at'], ofSeenInvitation],
  },
  family: {
    read: [{ key: ['centerId', 'invitationId', 'timeId'], own: ['answer', 'at'] }, ofLiveInvitation],
    add: [all(meetingAnswer), ofLiveInvitation],
    change: [['answer', 'at'], ofLiveInvitation],
  },
  client: { read: [all(meetingAnswer), ofSeenInvitation] },
  staff: { read: [all(meetingAnswer), ofSeenInvitation] },
  worker: {
    read: [all(meetingAnswer), everyRow],
    add: [all(meetingAnswer), everyRow],
    change: [['answer', 'at'], everyRow],
  },
})
