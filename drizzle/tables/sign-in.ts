import { foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Language } from '../../lib/i18n/language.ts'
import type { AccountId, StaffId } from '../../lib/kernel/id.ts'
import type { Device } from '../../lib/sign-in/rules/device.ts'
import type { HeldBackBy } from '../../lib/sign-in/rules/limits.ts'
import { access, all } from '../rights/access.ts'
import { everyRow, served, where } from '../rights/predicates.ts'
import { centerId, instant } from './column.ts'
import { staffMember } from './people.ts'

/** One request for a code. The code itself is nowhere: it is derived from the id and the server's secret. */
export const signInAttempt = pgTable(
  'sign_in_attempt',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    email: text('email').notNull(),
    browserHash: text('browser_hash').notNull(),
    language: text('language').$type<Language>().notNull(),
    /** Where to go afterwards: a path of ours. */
    returnTo: text('return_to').notNull(),
    /** Marks where it was asked from, as coarse as `networkOf`; nobody can read the network from it. */
    network: text('network').notNull().default(''),
    /** No letter was written, because of a limit: when to ask again. */
    heldBackUntil: instant('held_back_until'),
    heldBackBy: text('held_back_by').$type<HeldBackBy>(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    tries: integer('tries').notNull().default(0),
    usedAt: instant('used_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    index().on(table.expiresAt),
    index('sign_in_attempt_by_browser').on(table.browserHash, table.createdAt),
  ],
)

export const signInAttemptAccess = access(signInAttempt, {
  gate: {
    read: [all(signInAttempt), served],
    add: [
      [
        'centerId',
        'id',
        'email',
        'browserHash',
        'language',
        'returnTo',
        'network',
        'heldBackUntil',
        'heldBackBy',
        'createdAt',
        'expiresAt',
      ],
      served,
    ],
    change: [['tries', 'usedAt'], served],
  },
  worker: {
    read: [['centerId', 'expiresAt'], everyRow],
    delete: where('expiresAt', "< asked_at() - interval '1 day'"),
  },
})

export const session = pgTable(
  'session',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    tokenHash: text('token_hash').notNull(),
    /** The token it had before the last step up: only the second press of that same form is still answered for it. */
    replacedHash: text('replaced_hash'),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    createdAt: instant('created_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    secondFactorAt: instant('second_factor_at'),
    endedAt: instant('ended_at'),
    /** The kind of browser and system, for its owner’s own list. Forgotten when the session is over. */
    device: text('device').$type<Device>(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique().on(table.tokenHash),
    index().on(table.replacedHash),
    index().on(table.centerId, table.accountId),
  ],
)

export const sessionAccess = access(session, {
  gate: {
    read: [
      [
        'centerId',
        'id',
        'accountId',
        'tokenHash',
        'replacedHash',
        'createdAt',
        'seenAt',
        'expiresAt',
        'endedAt',
        'device',
      ],
      served,
    ],
    add: [
      ['centerId', 'id', 'tokenHash', 'accountId', 'createdAt', 'seenAt', 'expiresAt', 'secondFactorAt', 'device'],
      served,
    ],
    change: [['tokenHash', 'replacedHash', 'secondFactorAt', 'endedAt', 'device'], served],
  },
  consent: {
    read: [
      ['centerId', 'id', 'accountId', 'tokenHash', 'replacedHash', 'seenAt', 'expiresAt', 'secondFactorAt', 'endedAt'],
      everyRow,
    ],
    change: [['seenAt'], everyRow],
  },
  worker: {
    read: [['centerId', 'expiresAt', 'device'], everyRow],
    change: [['device'], where('expiresAt', '< asked_at()')],
  },
})

export const rateLimit = pgTable(
  'rate_limit',
  {
    centerId: centerId(),
    key: text('key').notNull(),
    windowStartsAt: instant('window_starts_at').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.centerId, table.key, table.windowStartsAt] })],
)

export const rateLimitAccess = access(rateLimit, {
  gate: { read: [all(rateLimit), served], add: [all(rateLimit), served], change: [['count'], served] },
  worker: {
    read: [all(rateLimit), everyRow],
    delete: where('windowStartsAt', "< asked_at() - interval '1 day'"),
  },
  consent: { read: [all(rateLimit), everyRow] },
})

/** A browser that signed in to an account before. It always gets its letter; it opens nothing by itself. */
export const knownBrowser = pgTable(
  'known_browser',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    /** SHA-256 of a secret that only this browser holds, and holds for this account alone. */
    secretHash: text('secret_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.centerId, table.id] }), unique().on(table.centerId, table.secretHash)],
)

export const knownBrowserAccess = access(knownBrowser, {
  gate: {
    read: [['centerId', 'accountId', 'secretHash'], served],
    add: [all(knownBrowser), served],
    change: [['seenAt'], served],
  },
  consent: { read: [['centerId', 'accountId', 'secretHash'], everyRow] },
  worker: {
    read: [['centerId', 'seenAt'], everyRow],
    delete: where('seenAt', "< asked_at() - interval '400 days'"),
  },
})

/** Wrong codes in a row: for an address, and for an address as asked from one network. */
export const wrongCode = pgTable(
  'wrong_code',
  {
    centerId: centerId(),
    /** A mark of what is counted. It is made with our secret, so that no address can be read from it. */
    key: text('key').notNull(),
    inARow: integer('in_a_row').notNull(),
    lastAt: instant('last_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.centerId, table.key] })],
)

export const wrongCodeAccess = access(wrongCode, {
  gate: { read: [all(wrongCode), served], add: [all(wrongCode), served], change: [['inARow', 'lastAt'], served] },
  worker: {
    read: [['centerId', 'lastAt'], everyRow],
    delete: where('lastAt', "< asked_at() - interval '365 days'"),
  },
})

/** The account a member of staff has at their organization's identity provider. */
export const workAccount = pgTable(
  'work_account',
  {
    centerId: centerId(),
    staffId: uuid('staff_id').$type<StaffId>().notNull(),
    issuer: text('issuer').notNull(),
    /** The provider's own name for them, which it gives to nobody else (OpenID Connect Core 1.0, section 2: `sub`). */
    subject: text('subject').notNull(),
    linkedAt: instant('linked_at').notNull(),
    /** When the provider last asked them for a second factor. From the first time on it is one of theirs. */
    provedAt: instant('proved_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.issuer, table.subject] }),
    unique().on(table.centerId, table.staffId, table.issuer),
    foreignKey({ columns: [table.centerId, table.staffId], foreignColumns: [staffMember.centerId, staffMember.id] }),
  ],
)

export const workAccountAccess = access(workAccount, {
  gate: {
    read: [all(workAccount), served],
    add: [['centerId', 'staffId', 'issuer', 'subject', 'linkedAt'], served],
    change: [['provedAt'], served],
  },
  consent: { read: [['centerId', 'staffId', 'provedAt'], everyRow], delete: everyRow },
})
