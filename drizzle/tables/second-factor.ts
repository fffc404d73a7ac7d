import { bigint, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { StaffId } from '../../lib/kernel/id.ts'
import type { FactorChange } from '../../lib/second-factor/rules/change.ts'
import { access, all } from '../rights/access.ts'
import { everyRow, served, where } from '../rights/predicates.ts'
import { bytea, centerId, instant } from './column.ts'
import { staffMember } from './people.ts'

const staffId = () => uuid('staff_id').$type<StaffId>().notNull()

/** A passkey (WebAuthn) of a member of staff. The database holds its public half, which signs nothing. */
export const passkey = pgTable(
  'passkey',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    staffId: staffId(),
    credentialId: text('credential_id').notNull(),
    publicKey: bytea('public_key').notNull(),
    counter: bigint('counter', { mode: 'number' }).notNull(),
    transports: text('transports').array().notNull(),
    name: text('name').notNull(),
    createdAt: instant('created_at').notNull(),
    lastUsedAt: instant('last_used_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique().on(table.centerId, table.credentialId),
    index().on(table.centerId, table.staffId),
    foreignKey({ columns: [table.centerId, table.staffId], foreignColumns: [staffMember.centerId, staffMember.id] }),
  ],
)

export const passkeyAccess = access(passkey, {
  gate: {
    read: [all(passkey), served],
    add: [all(passkey), served],
    change: [['counter', 'lastUsedAt'], served],
  },
  consent: { read: [['centerId', 'id', 'staffId'], everyRow], delete: everyRow },
})

/** What a passkey was asked to sign: for one session, once, for some minutes. */
export const passkeyChallenge = pgTable(
  'passkey_challenge',
  {
    centerId: centerId(),
    challenge: text('challenge').notNull(),
    sessionId: uuid('session_id').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.centerId, table.challenge] })],
)

export const passkeyChallengeAccess = access(passkeyChallenge, {
  gate: { read: [all(passkeyChallenge), served], add: [all(passkeyChallenge), served] },
  consent: { read: [all(passkeyChallenge), everyRow], delete: everyRow },
  worker: {
    read: [['centerId', 'createdAt'], everyRow],
    delete: where('createdAt', "< asked_at() - interval '1 day'"),
  },
})

/** A code that stands in for a lost second factor, once. Only its hash is stored. */
export const recoveryCode = pgTable(
  'recovery_code',
  {
    centerId: centerId(),
    staffId: staffId(),
    codeHash: text('code_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.staffId, table.codeHash] }),
    foreignKey({ columns: [table.centerId, table.staffId], foreignColumns: [staffMember.centerId, staffMember.id] }),
  ],
)

export const recoveryCodeAccess = access(recoveryCode, {
  gate: {
    read: [all(recoveryCode), served],
    add: [['centerId', 'staffId', 'codeHash', 'createdAt'], served],
    change: [['usedAt'], served],
  },
  consent: { read: [['centerId', 'staffId'], everyRow], delete: everyRow },
})

/** What was changed about how somebody signs in, and by whom. Never changed, never deleted. */
export const factorChange = pgTable(
  'factor_change',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    staffId: staffId(),
    what: text('what').$type<FactorChange>().notNull(),
    byStaffId: uuid('by_staff_id').$type<StaffId>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    index().on(table.centerId, table.staffId, table.at),
    foreignKey({ columns: [table.centerId, table.staffId], foreignColumns: [staffMember.centerId, staffMember.id] }),
  ],
)

export const factorChangeAccess = access(factorChange, {
  gate: { read: [all(factorChange), served], add: [all(factorChange), served] },
})
