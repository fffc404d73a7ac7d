import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { GuideDeed } from '../../../lib/guide/rules/guide-request.ts'
import type { Language } from '../../../lib/i18n/language.ts'
import type { AccountId, StaffId } from '../../../lib/kernel/id.ts'
import { access, all } from '../../rights/access.ts'
import { and, atWork, byStaff, doesForAll, everyRow, served, writersAccount } from '../../rights/predicates.ts'
import { centerId, instant } from '../column.ts'

// What is asked of the family guide, and what came of it. It names no client and leads to none, and its reader has a
// login of her own that can read no client at all: so she may call anybody back.

export const guideRequest = pgTable(
  'guide_request',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    accountId: uuid('account_id').$type<AccountId>(),
    writerName: text('writer_name').notNull(),
    phone: text('phone').notNull(),
    callWhen: text('call_when').notNull(),
    /** To her alone. */
    words: text('words').notNull(),
    language: text('language').$type<Language>().notNull(),
    /** Marks the account it was sent from, or the network. */
    sentFrom: text('sent_from').notNull(),
    /** Many came from the same place before, as a trigger counts: those of others are shown first. */
    isCrowded: boolean('is_crowded').notNull().default(false),
    askedAt: instant('asked_at').notNull(),
    /** When she first reached them, closed it, or handed it on. */
    calledAt: instant('called_at'),
    closedAt: instant('closed_at'),
    handedAt: instant('handed_at'),
    /** When she last did something with it; null until then. */
    changedAt: instant('changed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    index('guide_request_open')
      .on(table.centerId, table.isCrowded, table.askedAt)
      .where(sql`${table.closedAt} is null`),
    index('guide_request_from').on(table.centerId, table.sentFrom, table.askedAt),
  ],
)

const ofGuide = and(atWork, doesForAll('guide_families'))

export const guideRequestAccess = access(guideRequest, {
  public: {
    add: [
      ['centerId', 'id', 'accountId', 'writerName', 'phone', 'callWhen', 'words', 'language', 'sentFrom', 'askedAt'],
      and<'centerId' | 'accountId'>(served, writersAccount),
    ],
  },
  guide: { read: [all(guideRequest), ofGuide], change: [['calledAt', 'closedAt', 'changedAt'], ofGuide] },
  worker: { read: [['centerId', 'id', 'askedAt', 'calledAt', 'closedAt'], everyRow] },
  consent: { read: [all(guideRequest), everyRow], change: [['handedAt', 'closedAt', 'changedAt'], everyRow] },
})

/** A call of hers, or what else she did. Kept as it was written. */
export const guideNote = pgTable(
  'guide_note',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    requestId: uuid('request_id').notNull(),
    staffId: uuid('staff_id').$type<StaffId>().notNull(),
    deed: text('deed').$type<GuideDeed>().notNull(),
    words: text('words').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({
      columns: [table.centerId, table.requestId],
      foreignColumns: [guideRequest.centerId, guideRequest.id],
    }),
    index('guide_note_by_request').on(table.centerId, table.requestId, table.at),
  ],
)

export const guideNoteAccess = access(guideNote, {
  guide: {
    read: [all(guideNote), ofGuide],
    add: [all(guideNote), and<'centerId' | 'staffId'>(ofGuide, byStaff('staffId'))],
  },
})
