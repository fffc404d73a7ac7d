import { sql } from 'drizzle-orm'
import { date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Topic } from '../../lib/consent/topic.ts'
import type { Language } from '../../lib/i18n/language.ts'
import type { AccountId, ClientId, FamilyMemberId, LetterId } from '../../lib/kernel/id.ts'
import type { Lane } from '../../lib/letters/rules/beat.ts'
import type { Channel, RhythmOf } from '../../lib/people/rules/rhythms.ts'
import { access, all } from '../rights/access.ts'
import { beginningTheirs, inTheirAccount } from '../rights/live.ts'
import { and, everyRow, ofOwnAccount, served, where } from '../rights/predicates.ts'
import { centerId, instant } from './column.ts'

/**
 * The outbox. Written in the transaction that gives the reason to write; the worker composes at sending time, from ids.
 * `gate_*` names what must still be permitted then; without a gate the letter tells nothing about anybody.
 */
export const letter = pgTable(
  'letter',
  {
    centerId: centerId(),
    id: uuid('id').$type<LetterId>().notNull(),
    kind: text('kind').notNull(),
    channel: text('channel').$type<Channel>().notNull().default('email'),
    /** Letters wait for those of their own lane only. */
    lane: text('lane')
      .$type<Lane>()
      .notNull()
      .generatedAlwaysAs(
        sql`case kind when 'sign-in-code' then 'sign-in' when 'staff-alert' then 'staff' else 'people' end`,
      ),
    /** Emptied after delivery; of a text, which goes to the number of this account, once no report can come. */
    toEmail: text('to_email').notNull(),
    language: text('language').$type<Language>().notNull(),
    /** Ids only. */
    subjectIds: jsonb('subject_ids').$type<Record<string, string>>().notNull(),
    gateClientId: uuid('gate_client_id').$type<ClientId>(),
    gateFamilyMemberId: uuid('gate_family_member_id').$type<FamilyMemberId>(),
    /** `any`: something, whatever it is. */
    gateTopic: text('gate_topic').$type<Topic | 'any'>(),
    state: text('state').$type<'queued' | 'sent' | 'withheld' | 'failed'>().notNull().default('queued'),
    attempts: integer('attempts').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    dueAt: instant('due_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    sentAt: instant('sent_at'),
    lastCode: text('last_code').notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    index('letter_waits').on(table.channel, table.lane, table.state, table.dueAt, table.id),
  ],
)

const plain = [
  'centerId',
  'id',
  'kind',
  'toEmail',
  'language',
  'subjectIds',
  'createdAt',
  'dueAt',
  'expiresAt',
] as const

export const letterAccess = access(letter, {
  gate: {
    add: [
      plain,
      and(
        served,
        where('kind', "in ('sign-in-code', 'wrong-codes', 'sign-in-changed')"),
        where('gateClientId', 'is null'),
      ),
    ],
  },
  worker: {
    read: [all(letter), everyRow],
    add: [plain, and(where('kind', "= 'meeting-cancelled'"), where('gateClientId', 'is null'))],
    change: [['state', 'attempts', 'dueAt', 'sentAt', 'lastCode', 'toEmail', 'subjectIds'], everyRow],
  },
  consent: {
    read: [['centerId', 'id', 'channel', 'toEmail', 'lane', 'state', 'dueAt', 'expiresAt', 'lastCode'], everyRow],
    add: [[...plain, 'channel', 'gateClientId', 'gateFamilyMemberId', 'gateTopic'], everyRow],
    change: [['toEmail', 'state', 'attempts', 'dueAt', 'expiresAt', 'lastCode'], everyRow],
  },
})

/** When somebody wants their letters to leave. Without a row: at once, at any hour. */
export const letterRhythm = pgTable(
  'letter_rhythm',
  {
    centerId: centerId(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    /** Of emails, by what they are about. A family member and a client speak of different kinds. */
    email: jsonb('email').$type<RhythmOf>().notNull().default({}),
    /** Of texts, in the same way. */
    text: jsonb('text').$type<RhythmOf>().notNull().default({}),
    /** Clock times of the center, `HH:MM`, between which nothing leaves; both or neither. */
    quietFrom: text('quiet_from'),
    quietUntil: text('quiet_until'),
    /** The first day on which a client wants to hear again. A family member says that by their own dial. */
    pausedUntil: date('paused_until'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.accountId] }),
    index('letter_rhythm_by_account').on(table.accountId),
  ],
)

const chosen = ['email', 'text', 'quietFrom', 'quietUntil'] as const

export const letterRhythmAccess = access(letterRhythm, {
  family: {
    read: [{ key: ['centerId', 'accountId'], own: chosen }, inTheirAccount],
    add: [['centerId', 'accountId', ...chosen], beginningTheirs],
    change: [chosen, inTheirAccount],
  },
  client: {
    read: [all(letterRhythm), ofOwnAccount],
    add: [all(letterRhythm), ofOwnAccount],
    change: [[...chosen, 'pausedUntil'], ofOwnAccount],
  },
  worker: { read: [all(letterRhythm), everyRow] },
  consent: { read: [['centerId', 'accountId', ...chosen], everyRow] },
})
