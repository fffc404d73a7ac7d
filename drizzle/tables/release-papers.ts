import { sql } from 'drizzle-orm'
import {
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { FileKind } from '../../lib/attachments/rules/attachment.ts'
import type { Language } from '../../lib/i18n/language.ts'
import type { AccountId, ClientId, ReleaseId, StaffId } from '../../lib/kernel/id.ts'
import type { CardPart } from '../../lib/take-along/rules/card.ts'
import { access, all } from '../rights/access.ts'
import { and, byStaff, byViewer, everyRow, may, mayThrough, ownClient, where } from '../rights/predicates.ts'
import { bytea, centerId, instant } from './column.ts'
import { client } from './people.ts'
import { ofSeenRelease, release } from './releases.ts'

// What lies beside a form: the paper it was typed from, the copies that were handed out, and what a client takes along.

/** The paper of a form, as staff scanned it who recorded it. Whoever sees the form may save it; it never changes. */
export const releaseScan = pgTable(
  'release_scan',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    releaseId: uuid('release_id').$type<ReleaseId>().notNull(),
    /** As it was called where it was scanned, and never a name for a file of ours. */
    name: text('name').notNull(),
    kind: text('kind').$type<FileKind>().notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    content: bytea('content').notNull(),
    byAccountId: uuid('by_account_id').$type<AccountId>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.releaseId], foreignColumns: [release.centerId, release.id] }),
    index('release_scan_by_release').on(table.centerId, table.releaseId),
  ],
)

export const releaseScanAccess = access(releaseScan, {
  client: { read: [all(releaseScan), ofSeenRelease] },
  staff: {
    read: [all(releaseScan), ofSeenRelease],
    add: [all(releaseScan), and(byViewer('byAccountId'), mayThrough('record_release', 'release.id', 'releaseId'))],
  },
})

/** That a copy of a signed form was made as a PDF: its hash tells later whether a copy is one of ours. */
export const releaseCopy = pgTable(
  'release_copy',
  {
    centerId: centerId(),
    releaseId: uuid('release_id').$type<ReleaseId>().notNull(),
    language: text('language').$type<Language>().notNull(),
    /** SHA-256 of the whole file. */
    hash: text('hash').notNull(),
    madeAt: instant('made_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.releaseId, table.language, table.hash] }),
    foreignKey({ columns: [table.centerId, table.releaseId], foreignColumns: [release.centerId, release.id] }),
  ],
)

export const releaseCopyAccess = access(releaseCopy, {
  client: { read: [all(releaseCopy), ofSeenRelease] },
  staff: { read: [all(releaseCopy), ofSeenRelease] },
  consent: { add: [all(releaseCopy), everyRow] },
})

/**
 * What a client wants done when they are not well, in their own words. Each version is kept; the newest counts, and one
 * without words takes the plan away. No login of the family reads it.
 */
export const crisisPlan = pgTable(
  'crisis_plan',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    /** Counts up from one. Of two that are written upon the same version the first stands. */
    version: integer('version').notNull(),
    earlySigns: text('early_signs').notNull(),
    whatHelps: text('what_helps').notNull(),
    makesWorse: text('makes_worse').notNull(),
    whomToCall: text('whom_to_call').notNull(),
    medicines: text('medicines').notNull(),
    language: text('language').$type<Language>().notNull(),
    byAccountId: uuid('by_account_id').$type<AccountId>().notNull(),
    /** Who on staff wrote it in the client's name; null for the client. */
    byStaffId: uuid('by_staff_id').$type<StaffId>(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    unique('crisis_plan_version').on(table.centerId, table.clientId, table.version),
  ],
)

const byThemselves = and<'centerId' | 'clientId' | 'byAccountId' | 'byStaffId'>(
  ownClient,
  byViewer('byAccountId'),
  where('byStaffId', 'is null'),
)
const inTheirName = and<'centerId' | 'clientId' | 'byAccountId' | 'byStaffId'>(
  may('record_release'),
  byViewer('byAccountId'),
  byStaff('byStaffId'),
)

export const crisisPlanAccess = access(crisisPlan, {
  client: { read: [all(crisisPlan), ownClient], add: [all(crisisPlan), byThemselves] },
  staff: { read: [all(crisisPlan), may('read_releases')], add: [all(crisisPlan), inTheirName] },
  consent: { read: [all(crisisPlan), everyRow] },
})

/** An advance directive as a scan. The client takes it away again; then nobody on staff finds it, and it is kept. */
export const advanceDirective = pgTable(
  'advance_directive',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    /** The day on which it was signed. */
    signedOn: text('signed_on').notNull(),
    name: text('name').notNull(),
    kind: text('kind').$type<FileKind>().notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    content: bytea('content').notNull(),
    byAccountId: uuid('by_account_id').$type<AccountId>().notNull(),
    byStaffId: uuid('by_staff_id').$type<StaffId>(),
    at: instant('at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    index('advance_directive_by_client').on(table.centerId, table.clientId),
  ],
)

const isKept = where<'withdrawnAt'>('withdrawnAt', 'is null')

export const advanceDirectiveAccess = access(advanceDirective, {
  client: {
    read: [all(advanceDirective), ownClient],
    add: [all(advanceDirective), and(byThemselves, isKept)],
    change: [['withdrawnAt'], ownClient],
  },
  staff: {
    read: [all(advanceDirective), and(may('read_releases'), isKept)],
    add: [all(advanceDirective), and(inTheirName, isKept)],
  },
  consent: {
    read: [['centerId', 'id', 'clientId', 'signedOn', 'byAccountId', 'at', 'withdrawnAt'], everyRow],
  },
})

/**
 * A card that a client printed, with a link to what they chose. Whoever has the card may read that, until the client or
 * the center ends it or its year is over.
 */
export const walletCard = pgTable(
  'wallet_card',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    /** SHA-256 of the secret in the link. */
    tokenHash: text('token_hash').notNull(),
    /** How the client was called when they made it, whether that is printed on it, and what else of their own. */
    clientName: text('client_name').notNull(),
    hasName: boolean('has_name').notNull(),
    cardWords: text('card_words').notNull(),
    /** What the link shows. */
    shows: text('shows').array().$type<CardPart[]>().notNull(),
    language: text('language').$type<Language>().notNull(),
    madeAt: instant('made_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
    /** Who on staff ended it; null for the client. */
    endedBy: uuid('ended_by').$type<StaffId>(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique().on(table.tokenHash),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    uniqueIndex('wallet_card_live').on(table.centerId, table.clientId).where(sql`${table.endedAt} is null`),
  ],
)

const ofCard = ['centerId', 'id', 'clientId', 'shows', 'madeAt', 'expiresAt', 'endedAt', 'endedBy'] as const

export const walletCardAccess = access(walletCard, {
  client: {
    read: [all(walletCard), ownClient],
    add: [all(walletCard), ownClient],
    change: [['endedAt'], ownClient],
  },
  staff: {
    // What is in the link is the client's to hand out.
    read: [ofCard, may('read_releases')],
    change: [['endedAt', 'endedBy'], may('take_back'), and(may('take_back'), byStaff('endedBy'))],
  },
  consent: { read: [all(walletCard), everyRow] },
})

/** That a card's link was opened, for its client. Nobody knows by whom. */
export const cardOpening = pgTable(
  'card_opening',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    cardId: uuid('card_id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.cardId], foreignColumns: [walletCard.centerId, walletCard.id] }),
    index('card_opening_by_client').on(table.centerId, table.clientId, table.at),
  ],
)

export const cardOpeningAccess = access(cardOpening, {
  client: { read: [all(cardOpening), ownClient] },
  consent: { add: [all(cardOpening), everyRow] },
})
