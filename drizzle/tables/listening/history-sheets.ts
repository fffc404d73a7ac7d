import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Language } from '../../../lib/i18n/language.ts'
import type { AccountId, ClientId, StaffId } from '../../../lib/kernel/id.ts'
import { access, all } from '../../rights/access.ts'
import { beginningTheirs, inTheirAccount } from '../../rights/live.ts'
import { and, atWork, everyRow, may, mayForAll, or, type Predicate, seen } from '../../rights/predicates.ts'
import { centerId, instant } from '../column.ts'

// What a family member lodged before a crisis about somebody they name. Nothing leads from it into what the center
// knows about clients but a column that staff alone read.

export const historySheet = pgTable(
  'history_sheet',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    aboutName: text('about_name').notNull(),
    /** The name as it is compared with those of clients, put here by a trigger. */
    plainAbout: text('plain_about').notNull().default(''),
    aboutBorn: text('about_born').notNull(),
    writerName: text('writer_name').notNull(),
    writerRelationship: text('writer_relationship').notNull(),
    /** Whether its writer agreed that whom it is about may read it. */
    isForClient: boolean('is_for_client').notNull(),
    lodgedAt: instant('lodged_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
    /** When its newest version was written. Put here by a trigger. */
    newestAt: instant('newest_at').notNull(),
    /** Whom it is about, as the desk says; when staff last marked it as read. Staff's alone. */
    clientId: uuid('client_id').$type<ClientId>(),
    readAt: instant('read_at'),
    readBy: uuid('read_by').$type<StaffId>(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    index('history_sheet_by_account').on(table.accountId, table.lodgedAt),
    index('history_sheet_by_client').on(table.centerId, table.clientId, table.newestAt),
  ],
)

const lodged = [
  'centerId',
  'id',
  'accountId',
  'aboutName',
  'aboutBorn',
  'writerName',
  'writerRelationship',
  'isForClient',
  'lodgedAt',
  'newestAt',
] as const

const isThere: Predicate<'withdrawnAt'> = (column) => `${column('withdrawnAt')} is null`
/** One that nobody matched yet, for the desk, unless its name is that of a client they do not meet. */
const unmatched: Predicate<'clientId' | 'plainAbout'> = (column) =>
  `${column('clientId')} is null and (select viewer_does_all('match_report')) and ${column('plainAbout')} not in (select viewer_walled_names())`
/** Asked first: of nobody at all, everybody would be somebody whom they meet. */
const isMatched: Predicate<'clientId'> = (column) => `${column('clientId')} is not null`
const theirs = and<'centerId' | 'clientId' | 'plainAbout' | 'withdrawnAt'>(
  and(atWork, isThere),
  or<'centerId' | 'clientId' | 'plainAbout'>(unmatched, and(isMatched, may('read_reports'))),
)
const asMatched = and<'centerId' | 'clientId' | 'plainAbout' | 'withdrawnAt'>(
  and(atWork, isThere),
  or<'centerId' | 'clientId' | 'plainAbout'>(
    unmatched,
    and(isMatched, mayForAll('match_report')),
    and(isMatched, may('handle_report')),
  ),
)

export const historySheetAccess = access(historySheet, {
  family: {
    read: [
      {
        key: ['centerId', 'id'],
        own: [
          'aboutName',
          'aboutBorn',
          'writerName',
          'writerRelationship',
          'isForClient',
          'lodgedAt',
          'withdrawnAt',
          'newestAt',
        ],
      },
      inTheirAccount,
    ],
    add: [lodged, beginningTheirs],
    change: [['isForClient', 'withdrawnAt'], inTheirAccount],
  },
  staff: { read: [all(historySheet), theirs], change: [['clientId', 'readAt', 'readBy'], theirs, asMatched] },
  worker: { read: [['centerId', 'id', 'clientId', 'withdrawnAt'], everyRow] },
  consent: {
    read: [['centerId', 'id', 'clientId', 'withdrawnAt'], everyRow],
    change: [['newestAt', 'clientId', 'readAt', 'readBy'], everyRow],
  },
})

/** What a sheet said from an instant on. Each version is kept. */
export const historyVersion = pgTable(
  'history_version',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    sheetId: uuid('sheet_id').notNull(),
    earlySigns: text('early_signs').notNull(),
    whatHelped: text('what_helped').notNull(),
    whatHarmed: text('what_harmed').notNull(),
    medicines: text('medicines').notNull(),
    admissions: text('admissions').notNull(),
    whomToCall: text('whom_to_call').notNull(),
    language: text('language').$type<Language>().notNull(),
    at: instant('at').notNull(),
    /** When whoever cares for whom it is about was alerted, if anybody does: put here by the worker for all alike. */
    toldAt: instant('told_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.sheetId], foreignColumns: [historySheet.centerId, historySheet.id] }),
    index('history_version_untold').on(table.centerId).where(sql`${table.toldAt} is null`),
    index('history_version_by_sheet').on(table.centerId, table.sheetId, table.at),
  ],
)

const written = [
  'centerId',
  'id',
  'sheetId',
  'earlySigns',
  'whatHelped',
  'whatHarmed',
  'medicines',
  'admissions',
  'whomToCall',
  'language',
  'at',
] as const
const ofSeenSheet = seen('history_sheet.id', 'sheetId')

export const historyVersionAccess = access(historyVersion, {
  family: {
    read: [
      {
        key: ['centerId', 'id', 'sheetId'],
        own: ['earlySigns', 'whatHelped', 'whatHarmed', 'medicines', 'admissions', 'whomToCall', 'language', 'at'],
      },
      ofSeenSheet,
    ],
    add: [written, ofSeenSheet],
  },
  staff: { read: [all(historyVersion), ofSeenSheet] },
  worker: { read: [['centerId', 'sheetId', 'toldAt'], everyRow], change: [['toldAt'], everyRow] },
})
