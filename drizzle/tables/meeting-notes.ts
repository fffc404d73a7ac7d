import { sql } from 'drizzle-orm'
import { boolean, check, date, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { AnyPgColumn } from 'drizzle-orm/pg-core/columns'
import type { AgendaKind, GroundRule, PreparationKind, SeenBy } from '../../lib/agendas/rules/agenda.ts'
import type { Language } from '../../lib/i18n/language.ts'
import type { AccountId, ClientId, FamilyMemberId, InvitationId, MeetingId, StaffId } from '../../lib/kernel/id.ts'
import type { SaidHow, SummaryAnswer } from '../../lib/summaries/rules/summary.ts'
import { access, all } from '../rights/access.ts'
import { beginningTheirs, inTheirAccount, ofStandingMeeting, theirOwn } from '../rights/live.ts'
import { and, everyRow, may, ofOwnInvitation, ownClient, seen, where } from '../rights/predicates.ts'
import { centerId, instant } from './column.ts'
import { jointMeeting } from './meetings.ts'

// What is written before and after a joint meeting.

const ofMeeting = () => ({
  meetingId: uuid('meeting_id').$type<MeetingId>().notNull(),
  clientId: uuid('client_id').$type<ClientId>().notNull(),
})
const keyOfMeeting = (table: Record<'centerId' | 'meetingId', AnyPgColumn>) =>
  foreignKey({ columns: [table.centerId, table.meetingId], foreignColumns: [jointMeeting.centerId, jointMeeting.id] })
const ofSeenMeeting = seen('joint_meeting.id', 'meetingId')
const ofOwnMeeting = and(ownClient, ofSeenMeeting)

/** What the client or the case manager wants to talk about, or hopes for. The client says who reads it. */
export const agendaItem = pgTable(
  'agenda_item',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    ...ofMeeting(),
    /** Who on staff wrote it; null when it was the client. */
    writtenBy: uuid('written_by').$type<StaffId>(),
    kind: text('kind').$type<AgendaKind>().notNull(),
    seenBy: text('seen_by').$type<SeenBy>().notNull(),
    words: text('words').notNull(),
    language: text('language').$type<Language>().notNull(),
    writtenAt: instant('written_at').notNull(),
    removedAt: instant('removed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    // Nobody but who wrote it reads it: so it is never of staff.
    check('agenda_item_own', sql`${table.seenBy} <> 'own' or ${table.writtenBy} is null`),
    keyOfMeeting(table),
    index('agenda_item_by_meeting').on(table.centerId, table.meetingId, table.writtenAt),
  ],
)

export const agendaItemAccess = access(agendaItem, {
  family: {
    read: [
      {
        key: ['centerId', 'id', 'meetingId'],
        meetings: ['kind', 'seenBy', 'words', 'language', 'writtenAt', 'removedAt'],
      },
      and(where('seenBy', "= 'all'"), where('removedAt', 'is null'), ofStandingMeeting),
    ],
  },
  client: {
    read: [all(agendaItem), ownClient],
    add: [
      ['centerId', 'id', 'meetingId', 'clientId', 'kind', 'seenBy', 'words', 'language', 'writtenAt'],
      and(ofOwnMeeting, where('writtenBy', 'is null')),
    ],
    change: [['seenBy', 'removedAt'], ownClient],
  },
  staff: {
    read: [all(agendaItem), and(may('read_meetings'), where('seenBy', "<> 'own'"))],
    add: [
      ['centerId', 'id', 'meetingId', 'clientId', 'writtenBy', 'kind', 'seenBy', 'words', 'language', 'writtenAt'],
      // What the family reads of it, the client says.
      and(may('arrange_meetings'), ofSeenMeeting, where('seenBy', "= 'both'"), where('writtenBy', 'is not null')),
    ],
    change: [['removedAt'], and(may('arrange_meetings'), where('writtenBy', 'is not null'))],
  },
})

/** How the client wants people to talk with each other at the meeting. Whoever is invited reads it. */
export const meetingRules = pgTable(
  'meeting_rules',
  {
    centerId: centerId(),
    ...ofMeeting(),
    rules: text('rules').array().$type<GroundRule[]>().notNull(),
    words: text('words').notNull(),
    language: text('language').$type<Language>().notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.centerId, table.meetingId] }), keyOfMeeting(table)],
)

export const meetingRulesAccess = access(meetingRules, {
  family: {
    read: [{ key: ['centerId', 'meetingId'], meetings: ['rules', 'words', 'language'] }, ofStandingMeeting],
  },
  client: {
    read: [all(meetingRules), ownClient],
    add: [all(meetingRules), ofOwnMeeting],
    change: [['rules', 'words', 'language', 'changedAt'], ownClient],
  },
  staff: { read: [all(meetingRules), may('read_meetings')] },
})

/**
 * What a family member writes before a meeting. No key leads from it into what the center knows. Whether the client
 * reads it, its writer says.
 */
export const meetingPreparation = pgTable(
  'meeting_preparation',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    familyMemberId: uuid('family_member_id').$type<FamilyMemberId>().notNull(),
    invitationId: uuid('invitation_id').$type<InvitationId>().notNull(),
    kind: text('kind').$type<PreparationKind>().notNull(),
    words: text('words').notNull(),
    isForClient: boolean('is_for_client').notNull(),
    language: text('language').$type<Language>().notNull(),
    sentAt: instant('sent_at').notNull(),
    /** When staff marked it as read. Staff's alone. */
    readAt: instant('read_at'),
    readBy: uuid('read_by').$type<StaffId>(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    index('meeting_preparation_by_account').on(table.accountId, table.sentAt),
    index('meeting_preparation_by_invitation').on(table.centerId, table.invitationId),
  ],
)

const sent = ['centerId', 'id', 'accountId', 'familyMemberId', 'invitationId', 'kind', 'words'] as const
const sentWith = ['isForClient', 'language', 'sentAt'] as const

export const meetingPreparationAccess = access(meetingPreparation, {
  family: {
    read: [
      { key: ['centerId', 'id', 'accountId', 'invitationId'], own: ['kind', 'words', ...sentWith] },
      inTheirAccount,
    ],
    add: [[...sent, ...sentWith], and(beginningTheirs, theirOwn)],
  },
  client: { read: [[...sent, ...sentWith], and(where('isForClient', '= true'), ofOwnInvitation)] },
  staff: {
    read: [all(meetingPreparation), ofOwnInvitation],
    change: [['readAt', 'readBy'], ofOwnInvitation],
  },
})

/** Who came, as the case manager noted it. Staff's alone. */
export const meetingAttendance = pgTable(
  'meeting_attendance',
  {
    centerId: centerId(),
    ...ofMeeting(),
    clientCame: boolean('client_came').notNull(),
    /** The invitations of those who came. */
    came: uuid('came').array().$type<InvitationId[]>().notNull(),
    words: text('words').notNull(),
    notedBy: uuid('noted_by').$type<StaffId>().notNull(),
    notedAt: instant('noted_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.centerId, table.meetingId] }), keyOfMeeting(table)],
)

export const meetingAttendanceAccess = access(meetingAttendance, {
  staff: {
    read: [all(meetingAttendance), may('read_meetings')],
    add: [all(meetingAttendance), and(may('arrange_meetings'), ofSeenMeeting)],
    change: [['clientCame', 'came', 'words', 'notedBy', 'notedAt'], may('arrange_meetings')],
  },
})

/**
 * What is told of a meeting afterwards, a row a version. Nobody but staff and the client reads one that the client did
 * not approve, and nobody else learns that there is one.
 */
export const meetingSummary = pgTable(
  'meeting_summary',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    ...ofMeeting(),
    words: text('words').notNull(),
    language: text('language').$type<Language>().notNull(),
    /** Who on staff wrote this version; null when the client changed the words. */
    writtenBy: uuid('written_by').$type<StaffId>(),
    writtenAt: instant('written_at').notNull(),
    answer: text('answer').$type<SummaryAnswer>(),
    answeredAt: instant('answered_at'),
    /** When the client took it back, or approved another instead. */
    endedAt: instant('ended_at'),
    /** Who on staff wrote down what the client said, how it was said and on which day; null for the client's own. */
    recordedBy: uuid('recorded_by').$type<StaffId>(),
    saidHow: text('said_how').$type<SaidHow>(),
    saidOn: date('said_on'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    keyOfMeeting(table),
    index('meeting_summary_by_meeting').on(table.centerId, table.meetingId, table.writtenAt),
    index('meeting_summary_waits').on(table.centerId, table.clientId).where(sql`${table.answer} is null`),
  ],
)

const version = ['centerId', 'id', 'meetingId', 'clientId', 'words', 'language', 'writtenAt'] as const

export const meetingSummaryAccess = access(meetingSummary, {
  family: {
    read: [
      { key: ['centerId', 'id', 'meetingId'], meetings: ['words', 'language', 'answer', 'answeredAt', 'endedAt'] },
      and(where('answer', "= 'approved'"), where('endedAt', 'is null'), ofStandingMeeting),
    ],
  },
  client: {
    read: [all(meetingSummary), ownClient],
    add: [[...version, 'answer', 'answeredAt'], and(ofOwnMeeting, where('writtenBy', 'is null'))],
    change: [['answer', 'answeredAt', 'endedAt'], ownClient],
  },
  staff: {
    read: [all(meetingSummary), may('read_meetings')],
    add: [
      [...version, 'writtenBy'],
      and(may('arrange_meetings'), ofSeenMeeting, where('answer', 'is null'), where('writtenBy', 'is not null')),
    ],
    change: [
      ['answer', 'answeredAt', 'endedAt', 'recordedBy', 'saidHow', 'saidOn'],
      and(may('arrange_meetings'), ofSeenMeeting),
    ],
  },
  worker: { read: [['centerId', 'id', 'meetingId', 'answer', 'endedAt'], everyRow], lock: everyRow },
})
