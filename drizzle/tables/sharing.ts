import { sql } from 'drizzle-orm'
import { boolean, check, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { CareEnd } from '../../lib/care/rules/care-end.ts'
import type { LifeArea, Topic } from '../../lib/consent/topic.ts'
import type { HoldEventKind } from '../../lib/holds/rules/hold-event.ts'
import type { AccountId, ClientId, FamilyMemberId, ReleaseId, StaffId } from '../../lib/kernel/id.ts'
import { access, all } from '../rights/access.ts'
import { and, byStaff, bySystem, byViewer, everyRow, may, ownClient, where } from '../rights/predicates.ts'
import { bytea, centerId, instant } from './column.ts'
import { client } from './people.ts'

export const neverShare = pgTable(
  'never_share',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    topic: text('topic').$type<Topic>().notNull(),
    area: text('area').$type<LifeArea>(),
    familyMemberId: uuid('family_member_id').$type<FamilyMemberId>(),
    fromAt: instant('from_at').notNull(),
    withdrawnAt: instant('withdrawn_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    index().on(table.centerId, table.clientId),
  ],
)

const ofNever = ['centerId', 'clientId', 'topic', 'area', 'familyMemberId', 'fromAt', 'withdrawnAt'] as const

export const neverShareAccess = access(neverShare, {
  client: {
    read: [all(neverShare), ownClient],
    add: [['centerId', 'id', 'clientId', 'topic', 'area', 'familyMemberId', 'fromAt'], ownClient],
    change: [['withdrawnAt'], ownClient],
  },
  staff: { read: [all(neverShare), may('read_releases')] },
  system: { read: [ofNever, bySystem('releases')] },
  worker: { read: [ofNever, everyRow] },
  consent: { read: [ofNever, everyRow] },
})

export const hold = pgTable(
  'hold',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    familyMemberId: uuid('family_member_id').$type<FamilyMemberId>(),
    fromAt: instant('from_at').notNull(),
    liftedAt: instant('lifted_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    index().on(table.centerId, table.clientId),
  ],
)

const placed = ['centerId', 'id', 'clientId', 'familyMemberId', 'fromAt'] as const

export const holdAccess = access(hold, {
  client: {
    read: [['centerId', 'clientId', 'familyMemberId', 'fromAt', 'liftedAt'], ownClient],
    add: [placed, and(ownClient, where('familyMemberId', 'is not null'))],
  },
  staff: { read: [all(hold), may('read_releases')], add: [placed, may('keep_holds')] },
  system: { read: [['centerId', 'clientId', 'familyMemberId', 'fromAt', 'liftedAt'], bySystem('releases')] },
  worker: { read: [['centerId', 'clientId', 'familyMemberId', 'fromAt', 'liftedAt'], everyRow] },
  consent: { read: [all(hold), everyRow], change: [['liftedAt'], everyRow] },
})

/** What happened to a hold, by whom, in whose words. Append-only, and read only by those who keep holds. */
export const holdEvent = pgTable(
  'hold_event',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    holdId: uuid('hold_id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    kind: text('kind').$type<HoldEventKind>().notNull(),
    words: text('words').notNull(),
    byAccountId: uuid('by_account_id').$type<AccountId>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.holdId], foreignColumns: [hold.centerId, hold.id] }),
    index().on(table.centerId, table.holdId, table.at),
  ],
)

export const holdEventAccess = access(holdEvent, {
  client: { add: [all(holdEvent), and(ownClient, byViewer('byAccountId'), where('kind', "= 'placed'"))] },
  staff: {
    read: [all(holdEvent), may('keep_holds')],
    add: [all(holdEvent), and(may('keep_holds'), byViewer('byAccountId'), where('kind', "<> 'lifted'"))],
  },
  consent: { read: [all(holdEvent), everyRow], add: [all(holdEvent), everyRow] },
})

export const crisis = pgTable(
  'crisis',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    declaredBy: uuid('declared_by').$type<StaffId>().notNull(),
    declaredAt: instant('declared_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    index().on(table.centerId, table.clientId),
  ],
)

export const crisisAccess = access(crisis, {
  client: { read: [all(crisis), ownClient] },
  staff: {
    read: [all(crisis), may('read_releases')],
    add: [['centerId', 'id', 'clientId', 'declaredBy', 'declaredAt'], may('declare_crisis')],
    change: [['endedAt'], may('declare_crisis')],
  },
  system: { read: [['centerId', 'clientId', 'declaredAt', 'endedAt'], bySystem('releases')] },
  worker: { read: [['centerId', 'clientId', 'declaredAt', 'endedAt'], everyRow] },
  consent: { read: [['centerId', 'clientId', 'declaredAt', 'endedAt'], everyRow] },
})

/** The accounting: one row for each time facts reached a family member. Append-only (45 CFR 164.528). */
export const disclosure = pgTable(
  'disclosure',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    familyMemberId: uuid('family_member_id').$type<FamilyMemberId>().notNull(),
    releaseId: uuid('release_id').$type<ReleaseId>().notNull(),
    topics: text('topics').array().$type<Topic[]>().notNull(),
    channel: text('channel').$type<'page' | 'letter' | 'calendar' | 'print' | 'phone'>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    index('disclosure_by_client').on(table.centerId, table.clientId, table.at, table.id),
  ],
)

export const disclosureAccess = access(disclosure, {
  client: { read: [all(disclosure), ownClient] },
  staff: { read: [all(disclosure), may('read_releases')] },
  system: { read: [all(disclosure), bySystem('accounting')] },
  worker: { add: [all(disclosure), where('channel', "in ('letter', 'calendar')")] },
  consent: { add: [all(disclosure), everyRow] },
})

/** The client died, or is in care elsewhere: nothing is told to their family any more, until care goes on. */
export const careEnding = pgTable(
  'care_ending',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    why: text('why').$type<CareEnd>().notNull(),
    endedAt: instant('ended_at').notNull(),
    endedBy: uuid('ended_by').$type<StaffId>().notNull(),
    resumedAt: instant('resumed_at'),
    resumedBy: uuid('resumed_by').$type<StaffId>(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    uniqueIndex('care_ending_once').on(table.centerId, table.clientId).where(sql`${table.resumedAt} is null`),
    index('care_ending_by_client').on(table.centerId, table.clientId),
  ],
)

const whenEnded = ['centerId', 'clientId', 'endedAt', 'resumedAt'] as const

export const careEndingAccess = access(careEnding, {
  // Their own preview says so; why is not written there.
  client: { read: [whenEnded, ownClient] },
  staff: {
    read: [all(careEnding), may('read_releases')],
    add: [['centerId', 'id', 'clientId', 'why', 'endedAt', 'endedBy'], and(may('end_care'), byStaff('endedBy'))],
    change: [['resumedAt', 'resumedBy'], may('end_care')],
  },
  system: { read: [whenEnded, bySystem('releases')] },
  worker: { read: [whenEnded, everyRow] },
  consent: { read: [whenEnded, everyRow] },
})

// What deciding stands on.

/**
 * Empty but in tests that mock the clock, where the instant a process gives is believed. Nobody who signs in can write
 * it.
 */
export const mockedClock = pgTable('mocked_clock', { mocked: boolean('mocked').primaryKey() }, (table) => [
  check('mocked_clock_is_true', sql`${table.mocked}`),
])

export const mockedClockAccess = access(mockedClock, {
  worker: { read: [['mocked'], everyRow] },
  consent: { read: [['mocked'], everyRow] },
})

/** A random number by which the deciding functions recognize what they decided earlier in the same transaction. */
export const consentSeal = pgTable('consent_seal', { seal: bytea('seal').notNull() })

export const consentSealAccess = access(consentSeal, {
  consent: { read: [['seal'], everyRow] },
})
