import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { LifeArea } from '../../../lib/consent/topic.ts'
import type { ConversationId } from '../../../lib/conversations/rules/conversation.ts'
import type { Language } from '../../../lib/i18n/language.ts'
import type { AccountId, ClientId, StaffId } from '../../../lib/kernel/id.ts'
import { access, all } from '../../rights/access.ts'
import { beginningTheirs, inTheirAccount, openReply } from '../../rights/live.ts'
import { and, byStaff, everyRow, mayWithConversation, ofWhomItIs, seen, where } from '../../rights/predicates.ts'
import { centerId, instant, replyColumns } from '../column.ts'

// What a family member and staff write to each other. As with reports, no foreign key and no natural key leads from
// what families write into what the center knows about clients.

/** Whether the client may read it: its writer said so at the beginning, and staff put the client in. */
const includesThem = where('id', '= any (array(select viewer_included_conversations()))')

export const conversation = pgTable(
  'conversation',
  {
    centerId: centerId(),
    id: uuid('id').$type<ConversationId>().notNull(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    /** The page about a person from which it was begun. Whether it leads to anybody is asked later, by the worker. */
    link: uuid('link'),
    aboutName: text('about_name').notNull(),
    /** The name as it is compared with those of clients, put here by a trigger. */
    plainAbout: text('plain_about').notNull().default(''),
    /** Its writer lets the client read it too. Said once, before the first word, and never changed. */
    withClient: boolean('with_client').notNull(),
    startedAt: instant('started_at').notNull(),
    /** When the family member last wrote, put here by a trigger. */
    saidAt: instant('said_at').notNull(),
    /** Until when the family member has read what came, as they said by a press or by writing. */
    readUntil: instant('read_until'),
    /** When staff last marked it as read. */
    readAt: instant('read_at'),
    /** Since when an answer is waited for; null when staff answered, or said that none is needed. Staff's alone. */
    waitsSince: instant('waits_since'),
    /** Many were begun in one account before, as a trigger counts: those of others are shown first. */
    isCrowded: boolean('is_crowded').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique('conversation_of_link').on(table.centerId, table.accountId, table.link, table.withClient),
    index('conversation_by_account').on(table.accountId, table.saidAt),
    index('conversation_waiting').on(table.centerId, table.waitsSince).where(sql`${table.waitsSince} is not null`),
    index('conversation_by_name').on(table.centerId, table.plainAbout),
    index('conversation_in_order').on(
      table.centerId,
      sql`(${table.waitsSince} is null)`,
      table.isCrowded,
      sql`coalesce(${table.waitsSince}, '-infinity'::timestamptz)`,
      table.saidAt.desc().nullsFirst(),
      table.id,
    ),
  ],
)

const begun = ['centerId', 'id', 'accountId', 'link', 'aboutName', 'withClient', 'startedAt', 'saidAt'] as const

export const conversationAccess = access(conversation, {
  family: {
    read: [
      {
        key: ['centerId', 'id', 'accountId', 'link'],
        own: ['aboutName', 'withClient', 'startedAt', 'saidAt', 'readUntil', 'readAt'],
      },
      inTheirAccount,
    ],
    add: [begun, beginningTheirs],
    change: [['readUntil'], inTheirAccount],
  },
  client: { read: [['centerId', 'id', 'saidAt'], includesThem] },
  staff: {
    read: [all(conversation), mayWithConversation('read_reports', 'id')],
    change: [['readAt', 'waitsSince'], mayWithConversation('handle_report', 'id')],
  },
  consent: {
    read: [all(conversation), everyRow],
    change: [['saidAt', 'waitsSince'], everyRow],
  },
})

/** What the family member wrote. It is always accepted: listening needs no release. */
export const conversationMessage = pgTable(
  'conversation_message',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    conversationId: uuid('conversation_id').$type<ConversationId>().notNull(),
    words: text('words').notNull(),
    language: text('language').$type<Language>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({
      columns: [table.centerId, table.conversationId],
      foreignColumns: [conversation.centerId, conversation.id],
    }),
    index('conversation_message_by_conversation').on(table.centerId, table.conversationId, table.at),
  ],
)

const ofSeen = seen('conversation.id', 'conversationId')

export const conversationMessageAccess = access(conversationMessage, {
  family: {
    read: [{ key: ['centerId', 'id', 'conversationId'], own: ['words', 'language', 'at'] }, ofSeen],
    add: [all(conversationMessage), ofSeen],
  },
  client: { read: [all(conversationMessage), ofSeen] },
  staff: { read: [all(conversationMessage), ofSeen] },
})

/** Whom a conversation is about, as far as that is known, and in whose hands it is. Staff's and the worker's alone. */
export const conversationMatch = pgTable(
  'conversation_match',
  {
    centerId: centerId(),
    conversationId: uuid('conversation_id').$type<ConversationId>().notNull(),
    clientId: uuid('client_id').$type<ClientId>(),
    /** Null while it is in the hands of the duty desk. */
    heldBy: uuid('held_by').$type<StaffId>(),
    /** When whoever has it was last alerted, and when the supervisors were because nobody answered in time. */
    alertedAt: instant('alerted_at'),
    lateAt: instant('late_at'),
    /** Since when the client reads it too, where its writer lets them. */
    includedAt: instant('included_at'),
    includedBy: uuid('included_by').$type<StaffId>(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.conversationId] }),
    index('conversation_match_by_client').on(table.centerId, table.clientId),
    index('conversation_match_by_holder').on(table.centerId, table.heldBy),
  ],
)

export const conversationMatchAccess = access(conversationMatch, {
  staff: {
    read: [all(conversationMatch), ofSeen],
    change: [['includedAt', 'includedBy'], mayWithConversation('answer_report', 'conversationId')],
  },
  worker: {
    read: [['centerId', 'conversationId', 'clientId', 'heldBy', 'alertedAt', 'lateAt'], everyRow],
    add: [['centerId', 'conversationId', 'clientId', 'heldBy', 'alertedAt', 'lateAt'], everyRow],
    change: [['clientId', 'heldBy', 'alertedAt', 'lateAt'], everyRow],
  },
  consent: { read: [all(conversationMatch), everyRow] },
})

/** What staff wrote in a conversation. */
export const conversationReply = pgTable(
  'conversation_reply',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    conversationId: uuid('conversation_id').$type<ConversationId>().notNull(),
    ...replyColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    index('conversation_reply_by_conversation').on(table.centerId, table.conversationId, table.writtenAt),
  ],
)

export const conversationReplyAccess = access(conversationReply, {
  family: {
    read: [
      {
        key: ['centerId', 'id', 'conversationId', 'clientId', 'topics', 'area', 'professional'],
        own: ['neutral'],
        in_row: ['words', 'writtenAt'],
      },
      openReply,
    ],
  },
  client: { read: [['centerId', 'id', 'conversationId', 'neutral', 'words', 'writtenAt'], ofSeen] },
  staff: {
    read: [
      all(conversationReply),
      and<'centerId' | 'conversationId' | 'clientId'>(
        ofSeen,
        ofWhomItIs('conversation_match.conversation_id', 'conversationId'),
      ),
    ],
    add: [all(conversationReply), and(mayWithConversation('answer_report', 'conversationId'), byStaff('writtenBy'))],
  },
  consent: {
    read: [
      [
        'centerId',
        'id',
        'conversationId',
        'accountId',
        'neutral',
        'clientId',
        'familyMemberId',
        'topics',
        'area',
        'professional',
      ],
      everyRow,
    ],
  },
})

/** How often staff write in a conversation, as agreed with its writer, who finds of it only what is written there. */
export const promise = pgTable(
  'promise',
  {
    centerId: centerId(),
    conversationId: uuid('conversation_id').$type<ConversationId>().notNull(),
    everyDays: integer('every_days').notNull(),
    /** The part of life that each one tells of, under the topic `progress`. */
    area: text('area').$type<LifeArea>().notNull(),
    setBy: uuid('set_by').$type<StaffId>().notNull(),
    changedAt: instant('changed_at').notNull(),
    /** By when the next one is to be written. */
    dueAt: instant('due_at').notNull(),
    endedAt: instant('ended_at'),
    /** For which day the supervisors were told that one was missed. */
    toldFor: instant('told_for'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.conversationId] }),
    index('promise_due').on(table.centerId, table.dueAt).where(sql`${table.endedAt} is null`),
  ],
)

const agreed = ['everyDays', 'area', 'setBy', 'changedAt', 'dueAt', 'endedAt'] as const
const byWhoAnswers = and<'centerId' | 'conversationId' | 'setBy'>(
  mayWithConversation('answer_report', 'conversationId'),
  byStaff('setBy'),
)

export const promiseAccess = access(promise, {
  staff: {
    read: [all(promise), ofSeen],
    add: [['centerId', 'conversationId', ...agreed], byWhoAnswers],
    change: [agreed, mayWithConversation('answer_report', 'conversationId'), byWhoAnswers],
  },
  consent: { read: [['centerId', 'conversationId', 'area'], everyRow] },
  worker: {
    read: [['centerId', 'conversationId', 'area', 'dueAt', 'endedAt', 'toldFor'], everyRow],
    change: [['toldFor'], everyRow],
  },
})
