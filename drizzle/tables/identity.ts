import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { AccountId, ClientId, FamilyMemberId } from '../../lib/kernel/id.ts'
import { access, all } from '../rights/access.ts'
import { and, byViewer, everyRow, may, ownClient, steppedUp } from '../rights/predicates.ts'
import { centerId, instant } from './column.ts'
import { client } from './people.ts'

/**
 * The word that a client agreed with one family member, by which staff know the right voice on the phone. Staff compare
 * a word with it, by `try_phone_word`, and cannot read it.
 */
export const phoneWord = pgTable(
  'phone_word',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    familyMemberId: uuid('family_member_id').$type<FamilyMemberId>().notNull(),
    word: text('word').notNull(),
    setByAccountId: uuid('set_by_account_id').$type<AccountId>().notNull(),
    setAt: instant('set_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    uniqueIndex('phone_word_agreed')
      .on(table.centerId, table.clientId, table.familyMemberId)
      .where(sql`${table.endedAt} is null`),
  ],
)

const set = ['centerId', 'id', 'clientId', 'familyMemberId', 'word', 'setByAccountId', 'setAt'] as const

export const phoneWordAccess = access(phoneWord, {
  client: {
    read: [all(phoneWord), ownClient],
    add: [set, and(ownClient, byViewer('setByAccountId'))],
    change: [['endedAt'], ownClient],
  },
  staff: {
    read: [['centerId', 'id', 'clientId', 'familyMemberId', 'setAt', 'endedAt'], may('read_releases')],
    add: [set, and(may('record_release'), byViewer('setByAccountId'))],
    change: [['endedAt'], may('record_release')],
  },
  consent: { read: [all(phoneWord), everyRow], change: [['endedAt'], everyRow] },
})

/** Each time staff compared a word that somebody said. Append-only, written by `try_phone_word` alone. */
export const phoneWordTry = pgTable(
  'phone_word_try',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    phoneWordId: uuid('phone_word_id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    wasRight: boolean('was_right').notNull(),
    byAccountId: uuid('by_account_id').$type<AccountId>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.phoneWordId], foreignColumns: [phoneWord.centerId, phoneWord.id] }),
    index().on(table.centerId, table.phoneWordId, table.at),
  ],
)

export const phoneWordTryAccess = access(phoneWordTry, {
  client: { read: [['centerId', 'phoneWordId', 'clientId', 'wasRight', 'at'], ownClient] },
  staff: { read: [all(phoneWordTry), may('read_releases')] },
  consent: { read: [all(phoneWordTry), everyRow], add: [all(phoneWordTry), everyRow] },
})

/**
 * A code that a client or staff hand over to one family member, who types it once signed in: it shows that the address
 * is theirs. Only a hash stands here. The code is made again from its id, which `open_code` gives to the side that made
 * it.
 */
export const handoverCode = pgTable(
  'handover_code',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    familyMemberId: uuid('family_member_id').$type<FamilyMemberId>().notNull(),
    codeHash: text('code_hash').notNull(),
    madeByAccountId: uuid('made_by_account_id').$type<AccountId>().notNull(),
    madeAt: instant('made_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** Typed, or replaced by another. */
    endedAt: instant('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    uniqueIndex('handover_code_open')
      .on(table.centerId, table.clientId, table.familyMemberId)
      .where(sql`${table.endedAt} is null`),
    index('handover_code_of_member').on(table.centerId, table.familyMemberId),
  ],
)

const made = [
  'centerId',
  'id',
  'clientId',
  'familyMemberId',
  'codeHash',
  'madeByAccountId',
  'madeAt',
  'expiresAt',
] as const
const shown = ['centerId', 'clientId', 'familyMemberId', 'madeByAccountId', 'madeAt', 'expiresAt', 'endedAt'] as const

export const handoverCodeAccess = access(handoverCode, {
  client: {
    read: [shown, ownClient],
    add: [made, and(ownClient, byViewer('madeByAccountId'))],
    change: [['endedAt'], ownClient],
  },
  staff: {
    read: [shown, may('identify_person')],
    add: [made, and(may('identify_person'), byViewer('madeByAccountId'), steppedUp)],
    change: [['endedAt'], may('identify_person')],
  },
  consent: { read: [all(handoverCode), everyRow], change: [['endedAt'], everyRow] },
})
