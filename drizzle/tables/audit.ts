import { sql } from 'drizzle-orm'
import {
  bigint,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { SignedInBy, StaffPage } from '../../lib/audit/rules/audited.ts'
import type { ExportedFigures } from '../../lib/care/rules/exported-figures.ts'
import type { SystemReads } from '../../lib/fhir/rules/system-reads.ts'
import type { AccountId, ClientId, ReleaseId, StaffId } from '../../lib/kernel/id.ts'
import { access, all } from '../rights/access.ts'
import {
  and,
  atWork,
  auditOf,
  auditOfOthers,
  byStaff,
  byViewer,
  doesForAll,
  everyRow,
  may,
  or,
  steppedUp,
  where,
} from '../rights/predicates.ts'
import { bytea, centerId, instant } from './column.ts'
import { account, staffMember } from './people.ts'

const count = (name: string) => bigint(name, { mode: 'number' })

/**
 * What staff read or did: who, when, about whom, and never what it said (45 CFR 164.312(b)). Append-only. The rows
 * about one client are a chain, each with the hash of the one before; what showed several clients, or none, is in the
 * chain of the member of staff. The name of a page or of an act comes from the code.
 */
export const auditEntry = pgTable(
  'audit_entry',
  {
    centerId: centerId(),
    /** The client, or the member of staff, whose chain this is. */
    chain: uuid('chain').notNull(),
    seq: count('seq').notNull(),
    /** How the text that is hashed is written. */
    version: smallint('version').notNull(),
    at: instant('at').notNull(),
    staffId: uuid('staff_id').$type<StaffId>().notNull(),
    signedInBy: text('signed_in_by').$type<SignedInBy>().notNull(),
    kind: text('kind').$type<'read' | 'act'>().notNull(),
    what: text('what').$type<StaffPage | (string & {})>().notNull(),
    clients: uuid('clients').array().$type<ClientId[]>().notNull(),
    previous: bytea('previous').notNull(),
    hash: bytea('hash').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.chain, table.seq] }),
    index('audit_entry_by_time').on(table.centerId, table.at, table.chain, table.seq),
    index('audit_entry_by_staff').on(table.centerId, table.staffId, table.at, table.chain, table.seq),
    // Acts are few among what is read.
    index('audit_entry_acts').on(table.centerId, table.at, table.chain, table.seq).where(sql`kind = 'act'`),
    index('audit_entry_of_several').using('gin', table.clients).where(sql`cardinality(${table.clients}) > 1`),
  ],
)

export const auditEntryAccess = access(auditEntry, {
  staff: { read: [all(auditEntry), auditOf] },
  worker: { read: [all(auditEntry), everyRow] },
  consent: { read: [all(auditEntry), everyRow], add: [all(auditEntry), everyRow] },
})

/** The newest row of each chain. Whoever adds a row holds it, so that a chain never forks. */
export const auditHead = pgTable(
  'audit_head',
  {
    centerId: centerId(),
    chain: uuid('chain').notNull(),
    seq: count('seq').notNull(),
    hash: bytea('hash').notNull(),
    /** When the transaction that wrote the newest row began: an act that changes several rows is one entry. */
    beganAt: timestamp('began_at', { withTimezone: true }).notNull(),
    /** How far this chain is kept outside the database. */
    anchoredSeq: count('anchored_seq').notNull(),
  },
  // No index on how far it is anchored: it would have to follow each new row.
  (table) => [primaryKey({ columns: [table.centerId, table.chain] })],
)

export const auditHeadAccess = access(auditHead, {
  worker: {
    read: [['centerId', 'chain', 'seq', 'hash', 'anchoredSeq'], everyRow],
    change: [['anchoredSeq'], everyRow],
  },
  consent: {
    read: [all(auditHead), everyRow],
    add: [all(auditHead), everyRow],
    change: [['seq', 'hash', 'beganAt'], everyRow],
  },
})

/** One row for each block of heads that was written to the file outside the database. */
export const auditAnchor = pgTable(
  'audit_anchor',
  {
    centerId: centerId(),
    /** The day by UTC. Of two workers, the first writes it. */
    day: text('day').notNull(),
    at: instant('at').notNull(),
    heads: count('heads').notNull(),
    /** SHA-256 of the block, which stands in its last line and in the first line of the next block. */
    hash: bytea('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.centerId, table.day] })],
)

export const auditAnchorAccess = access(auditAnchor, {
  staff: { read: [all(auditAnchor), auditOfOthers] },
  worker: { read: [all(auditAnchor), everyRow], add: [all(auditAnchor), everyRow] },
  consent: { read: [['centerId', 'at'], everyRow] },
})

/** That somebody on staff saved figures, or one release, as a file, and why. What was in the file is not kept. */
export const figuresExport = pgTable(
  'figures_export',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    staffId: uuid('staff_id').$type<StaffId>().notNull(),
    figures: text('figures').$type<ExportedFigures>().notNull().default('response_times'),
    /** Of how many days until now; 0 for what stands at that moment. */
    days: integer('days').notNull(),
    /** Whom the file is about, where it is about one client. */
    clientId: uuid('client_id').$type<ClientId>(),
    /** Which release it is, where it is one. */
    releaseId: uuid('release_id').$type<ReleaseId>(),
    reason: text('reason').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.staffId], foreignColumns: [staffMember.centerId, staffMember.id] }),
    index('figures_export_by_time').on(table.centerId, table.at),
  ],
)

/** Of figures that this member of staff reads. */
const ofReadFigures = or<'figures' | 'centerId' | 'clientId'>(
  and<'figures'>(where('figures', "= 'response_times'"), doesForAll('read_response_times')),
  and<'figures'>(where('figures', "= 'involvement'"), doesForAll('read_involvement_figures')),
  and<'figures'>(where('figures', "= 'register'"), doesForAll('read_register')),
  and<'figures' | 'centerId' | 'clientId'>(
    where('figures', "in ('accounting', 'release', 'record')"),
    may('read_accounting'),
  ),
)

export const figuresExportAccess = access(figuresExport, {
  staff: {
    read: [all(figuresExport), ofReadFigures],
    add: [all(figuresExport), and<'figures' | 'staffId' | 'centerId' | 'clientId'>(ofReadFigures, byStaff('staffId'))],
  },
})

/** Another system of the center that reads by a token of its own. What it reads is in the audit under this id. */
export const recordSystem = pgTable(
  'record_system',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    /** What the center calls it. */
    name: text('name').notNull(),
    reads: text('reads').array().$type<SystemReads[]>().notNull(),
    /** SHA-256 of the token, which nobody can read again. */
    tokenHash: text('token_hash').notNull(),
    madeBy: uuid('made_by').$type<AccountId>().notNull(),
    madeAt: instant('made_at').notNull(),
    until: instant('until').notNull(),
    endedAt: instant('ended_at'),
    lastReadAt: instant('last_read_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique('record_system_token').on(table.tokenHash),
    foreignKey({ columns: [table.centerId, table.madeBy], foreignColumns: [account.centerId, account.id] }),
  ],
)

const made = ['centerId', 'id', 'name', 'reads', 'tokenHash', 'madeBy', 'madeAt', 'until'] as const
const shown = ['centerId', 'id', 'name', 'reads', 'madeBy', 'madeAt', 'until', 'endedAt', 'lastReadAt'] as const

export const recordSystemAccess = access(recordSystem, {
  staff: {
    read: [shown, and<'centerId'>(atWork, or<never>(doesForAll('read_systems'), doesForAll('read_audit')))],
    add: [made, and(atWork, doesForAll('let_system_read'), byViewer('madeBy'), steppedUp)],
    change: [['endedAt'], and<'centerId'>(atWork, doesForAll('read_systems'))],
  },
  consent: { read: [all(recordSystem), everyRow], change: [['lastReadAt'], everyRow] },
})
