import { sql } from 'drizzle-orm'
import { boolean, date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Language } from '../../lib/i18n/language.ts'
import type { IdentifiedHow } from '../../lib/identity/rules/identified.ts'
import type { AccountId, ClientId, FamilyLinkId, FamilyMemberId, StaffId } from '../../lib/kernel/id.ts'
import type { Involvement, StaffRole } from '../../lib/people/rules/roles.ts'
import { access, all } from '../rights/access.ts'
import { beginningTheirs, inTheirAccount, liveStaff, theirAccount } from '../rights/live.ts'
import {
  and,
  atWork,
  bySystem,
  everyRow,
  may,
  ownAccount,
  ownCenter,
  ownClient,
  seen,
  served,
  theOwnClient,
  theyMay,
} from '../rights/predicates.ts'
import { centerId, instant } from './column.ts'

/** Somebody who can sign in. What they may do follows from being a family member, a client or a staff member. */
export const account = pgTable(
  'account',
  {
    centerId: centerId(),
    id: uuid('id').$type<AccountId>().notNull(),
    email: text('email').notNull(),
    /** What they chose by signing in; null until they did, whoever named them. */
    language: text('language').$type<Language>(),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique().on(table.centerId, table.email),
    // What the family's policies ask by the id alone: before PostgreSQL 18 an index that begins with the center is no
    // help.
    index('account_by_id').on(table.id),
  ],
)

export const accountAccess = access(account, {
  family: {
    read: [{ key: ['centerId', 'id'], own: ['email', 'language'] }, theirAccount],
    change: [['language'], theirAccount],
  },
  client: { read: [['centerId', 'id', 'email', 'language'], ownAccount], change: [['language'], ownAccount] },
  staff: { read: [['centerId', 'id', 'email', 'language'], and(atWork, seen('family_member.account_id', 'id'))] },
  worker: { read: [['centerId', 'id', 'email', 'language', 'closedAt'], everyRow] },
  consent: {
    read: [['centerId', 'id', 'email', 'language', 'closedAt'], everyRow],
    add: [['centerId', 'id', 'email', 'language', 'createdAt'], everyRow],
    change: [['language', 'email'], everyRow],
  },
  keeper: {
    read: [['centerId', 'id', 'email'], everyRow],
    add: [['centerId', 'id', 'email', 'language', 'createdAt'], everyRow],
  },
})

export const staffMember = pgTable(
  'staff_member',
  {
    centerId: centerId(),
    id: uuid('id').$type<StaffId>().notNull(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    name: text('name').notNull(),
    title: text('title').notNull(),
    /** The team they work in, by which figures are counted; empty where the center has no teams. */
    team: text('team').notNull().default(''),
    roles: text('roles').array().$type<StaffRole[]>().notNull(),
    hours: text('hours').notNull().default(''),
    phone: text('phone').notNull().default(''),
    joinedAt: instant('joined_at').notNull().default(sql`now()`),
    /** The secret of an authenticator app, sealed with a key that the database does not hold. */
    totpSecret: text('totp_secret'),
    totpConfirmedAt: instant('totp_confirmed_at'),
    /** The last accepted time step, so that a code is good for one use. */
    totpStep: integer('totp_step').notNull().default(0),
    /** Hash of the word somebody was given in person when a colleague took their second factor away. */
    setUpHash: text('set_up_hash'),
    leftAt: instant('left_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique().on(table.centerId, table.accountId),
    foreignKey({ columns: [table.centerId, table.accountId], foreignColumns: [account.centerId, account.id] }),
  ],
)

const factor = ['totpSecret', 'totpConfirmedAt', 'totpStep', 'setUpHash'] as const

export const staffMemberAccess = access(staffMember, {
  family: { read: [{ key: ['centerId', 'id'], in_row: ['name', 'title', 'hours', 'phone'] }, liveStaff] },
  client: { read: [['centerId', 'id', 'name', 'title', 'hours', 'phone', 'leftAt'], ownCenter] },
  staff: {
    read: [['centerId', 'id', 'accountId', 'name', 'title', 'team', 'roles', 'hours', 'phone', 'leftAt'], atWork],
  },
  gate: {
    read: [['centerId', 'id', 'accountId', 'name', 'title', 'roles', ...factor, 'leftAt'], served],
    change: [factor, served],
  },
  system: { read: [['centerId', 'id', 'name'], bySystem()] },
  consent: {
    read: [
      ['centerId', 'id', 'accountId', 'name', 'roles', 'joinedAt', 'totpConfirmedAt', 'setUpHash', 'leftAt'],
      everyRow,
    ],
  },
  keeper: {
    read: [['centerId', 'id', 'accountId', 'name', 'title', 'team', 'roles', 'hours', 'phone', 'leftAt'], everyRow],
    add: [
      ['centerId', 'id', 'accountId', 'name', 'title', 'team', 'roles', 'hours', 'phone', 'joinedAt', 'leftAt'],
      everyRow,
    ],
    change: [['name', 'title', 'team', 'roles', 'hours', 'phone', 'leftAt'], everyRow],
  },
})

export const client = pgTable(
  'client',
  {
    centerId: centerId(),
    id: uuid('id').$type<ClientId>().notNull(),
    accountId: uuid('account_id').$type<AccountId>(),
    name: text('name').notNull(),
    plainName: text('plain_name').notNull(), // as names are compared and searched
    bornOn: date('born_on'),
    /** The number of their record here, where two clients of one name and birthday have to be told apart. */
    recordNumber: text('record_number'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique().on(table.centerId, table.accountId),
    unique('client_record').on(table.centerId, table.recordNumber),
    foreignKey({ columns: [table.centerId, table.accountId], foreignColumns: [account.centerId, account.id] }),
    index('client_by_name').on(table.centerId, table.plainName, table.id),
    index('client_by_word').using('gin', sql`to_tsvector('simple', ${table.plainName})`),
    index('client_by_letters').using('gin', sql`${table.plainName} trigram.gin_trgm_ops`),
  ],
)

export const clientAccess = access(client, {
  client: { read: [['centerId', 'id', 'name', 'bornOn'], theOwnClient] },
  staff: { read: [all(client), theyMay('find_client')] },
  system: { read: [['centerId', 'id', 'name', 'bornOn'], bySystem()] },
  worker: { read: [['centerId', 'id', 'name', 'plainName', 'bornOn'], everyRow] },
  consent: { read: [['centerId', 'id', 'accountId', 'plainName', 'bornOn'], everyRow] },
  keeper: {
    read: [all(client), everyRow],
    add: [all(client), everyRow],
    change: [['accountId', 'recordNumber'], everyRow],
  },
})

export const familyMember = pgTable(
  'family_member',
  {
    centerId: centerId(),
    id: uuid('id').$type<FamilyMemberId>().notNull(),
    /** Null for somebody who is reached by phone and on paper only. */
    accountId: uuid('account_id').$type<AccountId>(),
    /** What they chose; null until they did. */
    involvement: text('involvement').$type<Involvement>(),
    /** The first day on which they want to hear again, where they chose to hear of nothing. */
    involvementUntil: date('involvement_until'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique().on(table.centerId, table.accountId),
    index('family_member_by_id').on(table.id),
    foreignKey({ columns: [table.centerId, table.accountId], foreignColumns: [account.centerId, account.id] }),
  ],
)

export const familyMemberAccess = access(familyMember, {
  family: {
    read: [{ key: ['centerId', 'id', 'accountId'], own: ['involvement', 'involvementUntil'] }, inTheirAccount],
    add: [['centerId', 'id', 'accountId', 'involvement', 'involvementUntil', 'createdAt'], beginningTheirs],
    change: [['involvement', 'involvementUntil'], inTheirAccount],
  },
  staff: {
    read: [
      ['centerId', 'id', 'accountId', 'involvement', 'involvementUntil'],
      and(atWork, seen('family_link.family_member_id', 'id')),
    ],
  },
  worker: { read: [['centerId', 'id', 'accountId', 'involvement', 'involvementUntil'], everyRow] },
  consent: {
    read: [['centerId', 'id', 'accountId', 'involvement', 'involvementUntil'], everyRow],
    add: [['centerId', 'id', 'accountId', 'createdAt'], everyRow],
    change: [['accountId', 'involvement', 'involvementUntil'], everyRow],
  },
})

/** One client and one family member whom a release, good or not, has ever named together. */
export const familyLink = pgTable(
  'family_link',
  {
    centerId: centerId(),
    id: uuid('id').$type<FamilyLinkId>().notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    familyMemberId: uuid('family_member_id').$type<FamilyMemberId>().notNull(),
    createdAt: instant('created_at').notNull(),
    /** Staff set that the two live together: then the center's rhythm asks for a joint meeting now and then. */
    livesTogether: boolean('lives_together').notNull().default(false),
    /** How often these two are to meet, as staff set it; 0 for never, null for as the center does. */
    meetEveryMonths: integer('meet_every_months'),
    /** Since when this is known to be the right person (45 CFR 164.514(h)). Before it nothing is told. */
    identifiedAt: instant('identified_at'),
    identifiedHow: text('identified_how').$type<IdentifiedHow>(),
    /** Who made sure, or made the code that was handed over. */
    identifiedBy: uuid('identified_by').$type<AccountId>(),
    /** When the family member left by themselves: what was known of them ended with it. */
    leftAt: instant('left_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique().on(table.centerId, table.clientId, table.familyMemberId),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    foreignKey({
      columns: [table.centerId, table.familyMemberId],
      foreignColumns: [familyMember.centerId, familyMember.id],
    }),
    index().on(table.centerId, table.familyMemberId),
  ],
)

export const familyLinkAccess = access(familyLink, {
  client: { read: [all(familyLink), ownClient] },
  staff: {
    read: [all(familyLink), may('find_client')],
    change: [['livesTogether', 'meetEveryMonths'], may('arrange_meetings')],
  },
  system: { read: [['centerId', 'clientId', 'familyMemberId', 'identifiedAt'], bySystem('releases')] },
  worker: { read: [all(familyLink), everyRow] },
  consent: {
    read: [all(familyLink), everyRow],
    add: [['centerId', 'id', 'clientId', 'familyMemberId', 'createdAt'], everyRow],
    change: [['identifiedAt', 'identifiedHow', 'identifiedBy', 'leftAt'], everyRow],
  },
})
