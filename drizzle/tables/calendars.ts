import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { FeedAudience } from '../../lib/calendars/rules/feed.ts'
import type { ReplyOutcome } from '../../lib/calendars/rules/reply-outcome.ts'
import type { AccountId, FeedId, InvitationId } from '../../lib/kernel/id.ts'
import { access, all } from '../rights/access.ts'
import { beginningTheirs, inTheirAccount } from '../rights/live.ts'
import { and, atWork, everyRow, ofOwnAccount, where } from '../rights/predicates.ts'
import { centerId, instant } from './column.ts'
import { account } from './people.ts'

/**
 * An address by which a calendar app reads somebody's meetings: times alone. It goes on until they end it, and whoever
 * has it may read it, so that what it may tell is asked at every reading.
 */
export const calendarFeed = pgTable(
  'calendar_feed',
  {
    centerId: centerId(),
    id: uuid('id').$type<FeedId>().notNull(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    /** As whom this account reads: one person may be client, staff and family member. */
    audience: text('audience').$type<FeedAudience>().notNull(),
    /** SHA-256 of the secret in the address. */
    tokenHash: text('token_hash').notNull(),
    madeAt: instant('made_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique().on(table.tokenHash),
    foreignKey({ columns: [table.centerId, table.accountId], foreignColumns: [account.centerId, account.id] }),
    uniqueIndex('calendar_feed_live')
      .on(table.centerId, table.accountId, table.audience)
      .where(sql`${table.endedAt} is null`),
    index('calendar_feed_by_account').on(table.accountId),
  ],
)

const read = ['audience', 'tokenHash', 'madeAt', 'endedAt'] as const
const of = (audience: FeedAudience) => where('audience', `= '${audience}'`)

export const calendarFeedAccess = access(calendarFeed, {
  family: {
    read: [{ key: ['centerId', 'id', 'accountId'], own: read }, and(inTheirAccount, of('family'))],
    add: [all(calendarFeed), and(beginningTheirs, of('family'))],
    change: [['endedAt'], and(inTheirAccount, of('family'))],
  },
  client: {
    read: [all(calendarFeed), and(ofOwnAccount, of('client'))],
    add: [all(calendarFeed), and(ofOwnAccount, of('client'))],
    change: [['endedAt'], and(ofOwnAccount, of('client'))],
  },
  staff: {
    read: [all(calendarFeed), and(atWork, ofOwnAccount, of('staff'))],
    add: [all(calendarFeed), and(atWork, ofOwnAccount, of('staff'))],
    change: [['endedAt'], and(atWork, ofOwnAccount, of('staff'))],
  },
  consent: { read: [all(calendarFeed), everyRow] },
})

/**
 * An answer that came by mail from a calendar, once for each letter that was read: what became of it. Nothing of the
 * letter itself is kept. One that fits no invitation is noted at every center, because nobody can say whose it is.
 */
export const calendarReply = pgTable(
  'calendar_reply',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    /** By what a letter that is read a second time is told: nobody can read it from this. */
    mark: text('mark').notNull(),
    invitationId: uuid('invitation_id').$type<InvitationId>(),
    outcome: text('outcome').$type<ReplyOutcome>().notNull(),
    /** When the mail server received it. */
    receivedAt: instant('received_at').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique('calendar_reply_once').on(table.centerId, table.mark),
    index('calendar_reply_latest').on(table.centerId, table.at),
  ],
)

export const calendarReplyAccess = access(calendarReply, {
  staff: { read: [['centerId', 'id', 'outcome', 'receivedAt', 'at'], atWork] },
  worker: { read: [all(calendarReply), everyRow], add: [all(calendarReply), everyRow] },
})

/** How reading the mailbox for answers goes, for each center: there is no row where there is no mailbox. */
export const mailboxReading = pgTable(
  'mailbox_reading',
  {
    centerId: centerId(),
    /** When it was read last. */
    readAt: instant('read_at'),
    /** Since when it cannot be read, and what the server said. */
    failingSince: instant('failing_since'),
    lastCode: text('last_code').notNull().default(''),
    /** When whoever looks after the center was told of that. */
    alertedAt: instant('alerted_at'),
  },
  (table) => [primaryKey({ columns: [table.centerId] })],
)

export const mailboxReadingAccess = access(mailboxReading, {
  staff: { read: [all(mailboxReading), atWork] },
  worker: {
    read: [all(mailboxReading), everyRow],
    add: [all(mailboxReading), everyRow],
    change: [['readAt', 'failingSince', 'lastCode', 'alertedAt'], everyRow],
  },
})
