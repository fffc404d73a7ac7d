import { sql } from 'drizzle-orm'
import {
  boolean,
  date,
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
import type { SettledAs } from '../../../lib/asking/rules/settled.ts'
import type { AccountId, ClientId, ReleaseId, StaffId } from '../../../lib/kernel/id.ts'
import { access, all } from '../../rights/access.ts'
import {
  and,
  atWork,
  byStaff,
  everyRow,
  may,
  mayForAll,
  or,
  ownForm,
  type Predicate,
  seen,
  where,
  writersAccount,
} from '../../rights/predicates.ts'
import { centerId, instant } from '../column.ts'
import { release } from '../releases.ts'

/** "Does my relative have a case manager?", asked by anyone. Answered the same for all; looked at after the answer. */
export const lookup = pgTable(
  'lookup',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    formKey: uuid('form_key').notNull(),
    accountId: uuid('account_id').$type<AccountId>(),
    aboutName: text('about_name').notNull(),
    aboutBorn: date('about_born'),
    askerName: text('asker_name').notNull(),
    askerRelationship: text('asker_relationship').notNull(),
    askerEmail: text('asker_email').notNull(),
    /** Marks the account it was asked from, or the network; nobody can read either from it. */
    askedFrom: text('asked_from').notNull().default(''),
    at: instant('at').notNull(),
    matchedAt: instant('matched_at'),
    /** SHA-256 of whoever asked, once it was looked at. */
    asker: text('asker'),
    isCrowded: boolean('is_crowded').notNull().default(false),
    /** No client has this name and birthday: the desk looks at it. */
    fitsNobody: boolean('fits_nobody').notNull().default(false),
    settledAs: text('settled_as').$type<SettledAs | 'matched'>(),
    settledAt: instant('settled_at'),
    settledBy: uuid('settled_by').$type<StaffId>(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique().on(table.centerId, table.formKey),
    index('lookup_from').on(table.centerId, table.askedFrom, table.at),
    index('lookup_waits').on(table.at).where(sql`${table.matchedAt} is null`),
    index('lookup_of_nobody')
      .on(table.centerId, sql`(${table.settledAt} is not null)`, table.isCrowded, table.at, table.id)
      .where(sql`${table.fitsNobody}`),
  ],
)

const notMatched = where('settledAs', "is distinct from 'matched'")
/** Those that fit nobody, for whoever says for the whole center whom they are about. */
const ofNobody = and<'centerId' | 'fitsNobody' | 'id'>(
  atWork,
  where('fitsNobody', '= true'),
  where('id', 'not in (select viewer_walled_questions())'),
  (() => `(select viewer_does_all('match_report'))`) as Predicate,
)

export const lookupAccess = access(lookup, {
  public: {
    add: [
      [
        'centerId',
        'id',
        'formKey',
        'accountId',
        'aboutName',
        'aboutBorn',
        'askerName',
        'askerRelationship',
        'askerEmail',
        'askedFrom',
        'at',
      ],
      and(ownForm, writersAccount),
    ],
  },
  staff: {
    read: [
      [
        'centerId',
        'id',
        'aboutName',
        'aboutBorn',
        'askerName',
        'askerRelationship',
        'askerEmail',
        'at',
        'asker',
        'isCrowded',
        'fitsNobody',
        'settledAs',
        'settledAt',
        'settledBy',
      ],
      or(and(atWork, seen('ask_task.lookup_id', 'id')), and(ofNobody, or(notMatched, byStaff('settledBy')))),
    ],
    change: [['settledAs', 'settledAt', 'settledBy'], and(ofNobody, notMatched), ofNobody],
  },
  worker: {
    read: [
      [
        'centerId',
        'id',
        'accountId',
        'aboutName',
        'aboutBorn',
        'askerName',
        'askerEmail',
        'askedFrom',
        'at',
        'matchedAt',
      ],
      everyRow,
    ],
    change: [['matchedAt', 'asker', 'isCrowded', 'fitsNobody'], everyRow],
  },
  consent: { read: [['centerId', 'id', 'aboutName', 'fitsNobody'], everyRow] },
})

/**
 * A case manager's task: ask the client whether they want to sign a release, for somebody who asked, because one ends
 * soon, or because its person left by themselves.
 */
export const askTask = pgTable(
  'ask_task',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    /** Who asked; null where a release ends soon. */
    lookupId: uuid('lookup_id'),
    /** The release that ends soon; null where somebody asked. */
    releaseId: uuid('release_id').$type<ReleaseId>(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    /** When the person of that release left by themselves; null where it ends soon. */
    leftAt: instant('left_at'),
    /** Moved when the client says "ask me later". */
    dueOn: date('due_on').notNull(),
    /** SHA-256 of whoever asked. Asking again changes nothing while a task of theirs is open. */
    asker: text('asker'),
    /** Many came from the same place before: those of others are shown first. */
    isCrowded: boolean('is_crowded').notNull().default(false),
    lastAskedAt: instant('last_asked_at'),
    lastAskedBy: uuid('last_asked_by').$type<StaffId>(),
    outcome: text('outcome').$type<'wants_release' | 'refused' | 'told'>(),
    closedAt: instant('closed_at'),
    closedBy: uuid('closed_by').$type<StaffId>(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique().on(table.centerId, table.lookupId, table.clientId),
    index().on(table.centerId, table.clientId),
    uniqueIndex('ask_task_once').on(table.centerId, table.clientId, table.asker).where(sql`${table.closedAt} is null`),
    index('ask_task_open').on(table.centerId, table.clientId).where(sql`${table.closedAt} is null`),
    index('ask_task_order').on(
      table.centerId,
      sql`(${table.closedAt} is not null)`,
      table.isCrowded,
      table.dueOn,
      table.id.desc(),
    ),
  ],
)

export const askTaskAccess = access(askTask, {
  staff: {
    read: [all(askTask), may('ask_client')],
    add: [['centerId', 'id', 'lookupId', 'clientId', 'dueOn', 'asker', 'isCrowded'], mayForAll('match_report')],
    change: [['outcome', 'closedAt', 'closedBy', 'dueOn', 'lastAskedAt', 'lastAskedBy'], may('ask_client')],
  },
  worker: {
    read: [['centerId', 'clientId'], everyRow],
    add: [['centerId', 'id', 'lookupId', 'releaseId', 'clientId', 'dueOn', 'asker', 'isCrowded'], everyRow],
  },
  consent: { add: [['centerId', 'id', 'releaseId', 'clientId', 'dueOn', 'leftAt'], everyRow] },
})

/** That a release ends within so many days was told to the client and to staff: once for each number of days. */
export const releaseReminder = pgTable(
  'release_reminder',
  {
    centerId: centerId(),
    releaseId: uuid('release_id').$type<ReleaseId>().notNull(),
    days: integer('days').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.releaseId, table.days] }),
    foreignKey({ columns: [table.centerId, table.releaseId], foreignColumns: [release.centerId, release.id] }),
  ],
)

export const releaseReminderAccess = access(releaseReminder, {
  worker: { read: [all(releaseReminder), everyRow], add: [all(releaseReminder), everyRow] },
})
