import { date, foreignKey, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Place } from '../../lib/consent/rule-pack.ts'
import type { Language } from '../../lib/i18n/language.ts'
import type { AccountId, CenterId, ClientId, FamilyLinkId, FamilyMemberId, StaffId } from '../../lib/kernel/id.ts'
import type { Involvement, StaffRole } from '../../lib/people/rules/roles.ts'
import { centerId, instant } from './column.ts'

export const center = pgTable('center', {
  id: uuid('id').$type<CenterId>().primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  timeZone: text('time_zone').notNull(),
  place: text('place').$type<Place>().notNull(),
  maximumTermDays: integer('maximum_term_days'),
  phone: text('phone').notNull(),
  /** Local opening hours by ISO weekday: `{"1":["09:00","17:00"], …}`. Response clocks run only then. */
  openingHours: jsonb('opening_hours').$type<Record<string, [string, string]>>().notNull(),
  createdAt: instant('created_at').notNull(),
})

/** Somebody who can sign in. What they may do follows from being a family member, a client or a staff member. */
export const account = pgTable(
  'account',
  {
    centerId: centerId(),
    id: uuid('id').$type<AccountId>().notNull(),
    email: text('email').notNull(),
    language: text('language').$type<Language>().notNull(),
    createdAt: instant('created_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (table) => [primaryKey({ columns: [table.centerId, table.id] }), unique().on(table.centerId, table.email)],
)

export const staffMember = pgTable(
  'staff_member',
  {
    centerId: centerId(),
    id: uuid('id').$type<StaffId>().notNull(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    name: text('name').notNull(),
    title: text('title').notNull(),
    roles: text('roles').array().$type<StaffRole[]>().notNull(),
    hours: text('hours').notNull().default(''),
    phone: text('phone').notNull().default(''),
    totpSecret: text('totp_secret'),
    totpConfirmedAt: instant('totp_confirmed_at'),
    /** The last accepted time step, so that a code is good for one use. */
    totpStep: integer('totp_step').notNull().default(0),
    leftAt: instant('left_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique().on(table.centerId, table.accountId),
    foreignKey({ columns: [table.centerId, table.accountId], foreignColumns: [account.centerId, account.id] }),
  ],
)

/** Days somebody is away, and who answers for them meanwhile. */
export const staffAbsence = pgTable(
  'staff_absence',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    staffId: uuid('staff_id').$type<StaffId>().notNull(),
    coverId: uuid('cover_id').$type<StaffId>().notNull(),
    fromAt: instant('from_at').notNull(),
    untilAt: instant('until_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.staffId], foreignColumns: [staffMember.centerId, staffMember.id] }),
    foreignKey({ columns: [table.centerId, table.coverId], foreignColumns: [staffMember.centerId, staffMember.id] }),
    index().on(table.centerId, table.staffId, table.untilAt),
    index().on(table.centerId, table.coverId, table.untilAt),
  ],
)

export const client = pgTable(
  'client',
  {
    centerId: centerId(),
    id: uuid('id').$type<ClientId>().notNull(),
    accountId: uuid('account_id').$type<AccountId>(),
    name: text('name').notNull(),
    bornOn: date('born_on'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique().on(table.centerId, table.accountId),
    foreignKey({ columns: [table.centerId, table.accountId], foreignColumns: [account.centerId, account.id] }),
  ],
)

export const familyMember = pgTable(
  'family_member',
  {
    centerId: centerId(),
    id: uuid('id').$type<FamilyMemberId>().notNull(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    involvement: text('involvement').$type<Involvement>().notNull().default('open'),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique().on(table.centerId, table.accountId),
    foreignKey({ columns: [table.centerId, table.accountId], foreignColumns: [account.centerId, account.id] }),
  ],
)

/** One client and one family member whom a release, good or not, has ever named together. */
export const familyLink = pgTable(
  'family_link',
  {
    centerId: centerId(),
    id: uuid('id').$type<FamilyLinkId>().notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    familyMemberId: uuid('family_member_id').$type<FamilyMemberId>().notNull(),
    createdAt: instant('created_at').notNull(),
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
