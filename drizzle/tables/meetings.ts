import { foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { ClientId, FamilyMemberId, InvitationId, MeetingId, StaffId } from '../../lib/kernel/id.ts'
import type { MeetingPlace, MeetingState, TimeAnswer } from '../../lib/meetings/rules/meeting.ts'
import { centerId, instant } from './column.ts'
import { client, familyMember } from './people.ts'

/** A meeting of client, family and case manager. Nobody but staff and the client knows of it before the client's yes. */
export const jointMeeting = pgTable(
  'joint_meeting',
  {
    centerId: centerId(),
    id: uuid('id').$type<MeetingId>().notNull(),
    formKey: uuid('form_key').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    proposedBy: uuid('proposed_by').$type<StaffId>().notNull(),
    state: text('state').$type<MeetingState>().notNull(),
    about: text('about').notNull(),
    place: text('place').$type<MeetingPlace>().notNull(),
    minutes: integer('minutes').notNull(),
    confirmedTimeId: uuid('confirmed_time_id'),
    proposedAt: instant('proposed_at').notNull(),
    clientAnsweredAt: instant('client_answered_at'),
    cancelledAt: instant('cancelled_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique().on(table.centerId, table.formKey),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    index().on(table.centerId, table.clientId, table.state),
  ],
)

export const meetingTime = pgTable(
  'meeting_time',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    meetingId: uuid('meeting_id').$type<MeetingId>().notNull(),
    startsAt: instant('starts_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({
      columns: [table.centerId, table.meetingId],
      foreignColumns: [jointMeeting.centerId, jointMeeting.id],
    }),
    index().on(table.centerId, table.meetingId, table.startsAt),
  ],
)

/** One family member's own invitation, with its own calendar identity, so that two of them compare nothing. */
export const meetingInvitation = pgTable(
  'meeting_invitation',
  {
    centerId: centerId(),
    id: uuid('id').$type<InvitationId>().notNull(),
    meetingId: uuid('meeting_id').$type<MeetingId>().notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    familyMemberId: uuid('family_member_id').$type<FamilyMemberId>().notNull(),
    uid: text('uid').notNull(),
    /** Raised by the organizer alone, at each change (RFC 5546, section 2.1.4). */
    sequence: integer('sequence').notNull().default(0),
    /** SHA-256 of the secret in the answer link. */
    tokenHash: text('token_hash').notNull(),
    /** The client ticked this person when saying yes. */
    wantedAt: instant('wanted_at'),
    invitedAt: instant('invited_at'),
    /** What the calendar of the person invited holds: written by the worker when a mail server took the file. */
    sentAt: instant('sent_at'),
    sentStartsAt: instant('sent_starts_at'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique().on(table.centerId, table.meetingId, table.familyMemberId),
    unique().on(table.tokenHash),
    foreignKey({
      columns: [table.centerId, table.meetingId],
      foreignColumns: [jointMeeting.centerId, jointMeeting.id],
    }),
    foreignKey({
      columns: [table.centerId, table.familyMemberId],
      foreignColumns: [familyMember.centerId, familyMember.id],
    }),
    index().on(table.centerId, table.familyMemberId, table.clientId),
  ],
)

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
