import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { AccountId, FamilyMemberId, StaffId } from '../../../lib/kernel/id.ts'
import { access, all } from '../../rights/access.ts'
import { beginningTheirs, inTheirAccount } from '../../rights/live.ts'
import { and, atWork, everyRow, ofOwnAccount, seen } from '../../rights/predicates.ts'
import { centerId, instant } from '../column.ts'
import { account } from '../people.ts'

/**
 * The number somebody gave for texts. Nothing goes there but a code until they typed that code. Two people may give one
 * number: nothing here tells either of the other.
 */
export const textNumber = pgTable(
  'text_number',
  {
    centerId: centerId(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    /** As `+16125550134`; null once it was taken back. */
    number: text('number'),
    /** What the code is made from; null once it was typed, or typed wrong too often. */
    codeId: uuid('code_id'),
    codeAt: instant('code_at').notNull(),
    codeTries: integer('code_tries').notNull().default(0),
    /** How many codes were asked for within a day, and since when they are counted. */
    codesAsked: integer('codes_asked').notNull().default(1),
    countedFrom: instant('counted_from').notNull(),
    confirmedAt: instant('confirmed_at'),
    /** When a carrier said that no text can reach it, and its code. */
    refusedAt: instant('refused_at'),
    refusedCode: text('refused_code'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.accountId] }),
    foreignKey({ columns: [table.centerId, table.accountId], foreignColumns: [account.centerId, account.id] }),
    index('text_number_by_account').on(table.accountId),
    index('text_number_by_number').on(table.number),
  ],
)

const given = [
  'number',
  'codeId',
  'codeAt',
  'codeTries',
  'codesAsked',
  'countedFrom',
  'confirmedAt',
  'refusedAt',
  'refusedCode',
] as const

export const textNumberAccess = access(textNumber, {
  family: {
    read: [{ key: ['centerId', 'accountId'], own: given }, inTheirAccount],
    add: [all(textNumber), beginningTheirs],
    change: [given, inTheirAccount],
  },
  client: {
    read: [all(textNumber), ofOwnAccount],
    add: [all(textNumber), ofOwnAccount],
    change: [given, ofOwnAccount],
  },
  staff: {
    read: [
      ['centerId', 'accountId', 'number', 'confirmedAt', 'refusedAt', 'refusedCode'],
      and(atWork, seen('account.id', 'accountId')),
    ],
  },
  worker: { read: [all(textNumber), everyRow], change: [['refusedAt', 'refusedCode'], everyRow] },
  consent: { read: [all(textNumber), everyRow], change: [['refusedAt', 'refusedCode'], everyRow] },
})

/**
 * That somebody wants no texts or calls to a number any more: the one record for both, whoever took it down. It goes on
 * until `ended_at`, and is never deleted.
 */
export const textStop = pgTable(
  'text_stop',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    number: text('number').notNull(),
    /** Who said so, where it was spoken to staff. */
    familyMemberId: uuid('family_member_id').$type<FamilyMemberId>(),
    stoppedAt: instant('stopped_at').notNull(),
    /** `text`: they answered a text. `carrier`: it says so. `spoken`: they told staff. */
    by: text('by').$type<'text' | 'carrier' | 'spoken'>().notNull(),
    /** Who on staff took it down, where it was spoken. */
    staffId: uuid('staff_id').$type<StaffId>(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    index('text_stop_by_number').on(table.centerId, table.number),
  ],
)

export const textStopAccess = access(textStop, {
  worker: { read: [all(textStop), everyRow], add: [all(textStop), everyRow] },
  consent: { read: [all(textStop), everyRow], add: [all(textStop), everyRow], change: [['endedAt'], everyRow] },
})
