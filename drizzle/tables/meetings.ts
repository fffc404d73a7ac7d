import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { ClientId, FamilyMemberId, InvitationId, MeetingId, StaffId } from '../../lib/kernel/id.ts'
import type { MeetingPlace, MeetingState, NextSpan } from '../../lib/meetings/rules/meeting.ts'
import { access, all } from '../rights/access.ts'
import { liveMeeting, ofLiveMeeting, ownInvitation } from '../rights/live.ts'
import { and, answerable, everyRow, may, mayOrViews, mayThrough, ownClient, seen, where } from '../rights/predicates.ts'
import { centerId, instant } from './column.ts'
import { client, familyMember } from './people.ts'

/**
 * A meeting of client, family and case manager. Nobody but staff and the client knows of it before the client's yes.
 */
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
    /** Where exactly, for whoever is invited. */
    placeWords: text('place_words').notNull().default(''),
    /** The link of a video meeting: shown after sign-in alone, in no letter and no calendar. */
    videoLink: text('video_link').notNull().default(''),
    /** What somebody needs there, an interpreter or a ramp: for staff and the client. */
    needs: text('needs').notNull().default(''),
    minutes: integer('minutes').notNull(),
    confirmedTimeId: uuid('confirmed_time_id'),
    proposedAt: instant('proposed_at').notNull(),
    clientAnsweredAt: instant('client_answered_at'),
    /** Who on staff wrote that answer down; null when the client gave it themselves. */
    clientAnsweredBy: uuid('client_answered_by').$type<StaffId>(),
    cancelledAt: instant('cancelled_at'),
    /** The last change since it was proposed: what a page showed is compared with it. */
    changedAt: instant('changed_at'),
    /** Who on staff changed it last; null when it was the client. */
    changedBy: uuid('changed_by').$type<StaffId>(),
    /** When the client was reminded of the time that is set; like `remindedAt` of an invitation. */
    remindedAt: instant('reminded_at'),
    /** The meeting after which this one was proposed as the next, and how long after it. */
    followsId: uuid('follows_id').$type<MeetingId>(),
    followsBy: text('follows_by').$type<NextSpan>(),
    /** When staff last said that everything needed there is arranged. What is asked for later is not. */
    needsArrangedAt: instant('needs_arranged_at'),
    needsArrangedBy: uuid('needs_arranged_by').$type<StaffId>(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    check('meeting_minutes', sql`${table.minutes} between 1 and 1440`),
    unique().on(table.centerId, table.formKey),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    index().on(table.centerId, table.clientId, table.state),
    index('joint_meeting_follows').on(table.centerId, table.followsId).where(sql`${table.followsId} is not null`),
    index('joint_meeting_by_arranger').on(table.proposedBy, table.state),
    index('joint_meeting_latest').on(table.centerId, table.proposedAt.desc(), table.id.desc()),
    index('joint_meeting_waits')
      .on(table.centerId, table.clientId)
      .where(sql`${table.state} in ('proposed', 'invited')`),
  ],
)

const changing = [
  'state',
  'confirmedTimeId',
  'cancelledAt',
  'clientAnsweredAt',
  'clientAnsweredBy',
  'changedAt',
  'changedBy',
] as const
const placed = ['place', 'placeWords', 'videoLink', 'needs'] as const
const proposed = [
  'centerId',
  'id',
  'formKey',
  'clientId',
  'proposedBy',
  'state',
  'about',
  'minutes',
  'proposedAt',
] as const
const following = ['followsId', 'followsBy'] as const

export const jointMeetingAccess = access(jointMeeting, {
  public: {
    read: [['centerId', 'id', 'state', 'minutes', 'confirmedTimeId'], seen('meeting_invitation.meeting_id', 'id')],
  },
  family: {
    read: [
      {
        key: ['centerId', 'id'],
        meetings: ['state', 'about', 'place', 'placeWords', 'videoLink', 'minutes', 'confirmedTimeId'],
      },
      liveMeeting,
    ],
  },
  client: {
    read: [all(jointMeeting), ownClient],
    change: [['state', 'clientAnsweredAt', 'cancelledAt', 'changedAt', 'changedBy'], ownClient],
  },
  staff: {
    read: [all(jointMeeting), mayOrViews('read_meetings')],
    add: [[...proposed, ...placed, ...following], and(may('arrange_meetings'), where('state', "= 'proposed'"))],
    change: [[...changing, 'remindedAt', 'needsArrangedAt', 'needsArrangedBy', ...placed], may('arrange_meetings')],
  },
  worker: { read: [all(jointMeeting), everyRow], change: [['remindedAt'], everyRow] },
  consent: {
    read: [
      [
        'centerId',
        'id',
        'clientId',
        'proposedBy',
        'state',
        'about',
        'minutes',
        'confirmedTimeId',
        'proposedAt',
        'cancelledAt',
        'changedAt',
      ],
      everyRow,
    ],
  },
})

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
    index('meeting_time_by_start').on(table.centerId, table.startsAt, table.id),
  ],
)

export const meetingTimeAccess = access(meetingTime, {
  public: { read: [all(meetingTime), seen('meeting_invitation.meeting_id', 'meetingId')] },
  family: { read: [{ key: ['centerId', 'id', 'meetingId'], meetings: ['startsAt'] }, ofLiveMeeting] },
  client: { read: [all(meetingTime), seen('joint_meeting.id', 'meetingId')] },
  staff: {
    read: [all(meetingTime), seen('joint_meeting.id', 'meetingId')],
    add: [all(meetingTime), mayThrough('arrange_meetings', 'joint_meeting.id', 'meetingId')],
  },
  worker: { read: [all(meetingTime), everyRow] },
  consent: { read: [all(meetingTime), everyRow] },
})

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
    /** What the answer link is made from since they were invited again; null while it is the invitation's own id. */
    linkId: uuid('link_id'),
    /** SHA-256 of the secret in the answer link. */
    tokenHash: text('token_hash').notNull(),
    /** The client ticked this person when saying yes; null again once they took that back. */
    wantedAt: instant('wanted_at'),
    invitedAt: instant('invited_at'),
    /**
     * What the person invited was told last, and the time their calendar holds: written by the worker when a mail
     * server took the letter. Which times are offered stands in no calendar.
     */
    sentAt: instant('sent_at'),
    sentSequence: integer('sent_sequence'),
    sentStartsAt: instant('sent_starts_at'),
    withdrawnAt: instant('withdrawn_at'),
    /**
     * What the meeting was about, once it ended for whoever was invited; null while their invitation stands, empty if
     * they were made known anew since. The database keeps it (functions/meetings.sql), so that a meeting called off, a
     * person the client took back and an invitation that lost its cover read alike.
     */
    endedAbout: text('ended_about'),
    /** When they were reminded of the time that is set, or told of it so late that no reminder follows. */
    remindedAt: instant('reminded_at'),
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
    index('meeting_invitation_by_client').on(table.centerId, table.clientId),
    index('meeting_invitation_by_uid').on(table.uid),
  ],
)

/** What changes when the client chooses anew who may come. A link that was sent before opens nothing any more. */
const chosen = ['wantedAt', 'invitedAt', 'withdrawnAt', 'sequence', 'remindedAt', 'linkId', 'tokenHash'] as const
const ofGuest = ['centerId', 'id', 'meetingId', 'clientId', 'familyMemberId'] as const

export const meetingInvitationAccess = access(meetingInvitation, {
  public: { read: [['centerId', 'id', 'meetingId'], answerable] },
  family: {
    read: [{ key: ofGuest, meetings: ['invitedAt', 'endedAbout', 'sentStartsAt'] }, ownInvitation],
  },
  client: {
    read: [all(meetingInvitation), ownClient],
    change: [[...chosen], ownClient],
  },
  staff: {
    read: [all(meetingInvitation), mayOrViews('read_meetings')],
    add: [[...ofGuest, 'uid', 'tokenHash'], may('arrange_meetings')],
    change: [[...chosen], may('arrange_meetings')],
  },
  worker: {
    read: [all(meetingInvitation), everyRow],
    change: [['sentAt', 'sentSequence', 'sentStartsAt', 'withdrawnAt', 'sequence', 'remindedAt'], everyRow],
  },
  consent: {
    read: [[...ofGuest, 'tokenHash', 'wantedAt', 'invitedAt', 'withdrawnAt', 'endedAbout', 'sentStartsAt'], everyRow],
    // So that the database looks again whether it ended.
    change: [['withdrawnAt'], everyRow],
  },
})
