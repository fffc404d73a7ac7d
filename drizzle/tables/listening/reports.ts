import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Language } from '../../../lib/i18n/language.ts'
import type { AccountId, ReportId } from '../../../lib/kernel/id.ts'
import type { Attribution, Observations, ReportKind, ReportState, Urgency } from '../../../lib/reports/rules/report.ts'
import { access, all } from '../../rights/access.ts'
import { inTheirAccount } from '../../rights/live.ts'
import {
  and,
  everyRow,
  held,
  heldWithinADay,
  mayWithReport,
  or,
  ownStatusLink,
  seen,
  where,
  writersAccount,
} from '../../rights/predicates.ts'
import { centerId, instant } from '../column.ts'

// What families write. No foreign key and no natural key leads from here into what the center knows about clients:
// each would answer "is this person known?" to whoever may insert.

export const reportDraft = pgTable(
  'report_draft',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    /** Whose it is: see `holder()`. */
    holder: text('holder').notNull(),
    answers: jsonb('answers').$type<Record<string, string | string[]>>().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    index('report_draft_by_holder').on(table.holder, table.updatedAt),
  ],
)

const keptWithinADay = heldWithinADay('updatedAt')

export const reportDraftAccess = access(reportDraft, {
  public: {
    read: [all(reportDraft), keptWithinADay],
    add: [all(reportDraft), held],
    change: [['answers', 'updatedAt'], keptWithinADay],
  },
  // Signing in hands them to the account, and signing out forgets them.
  consent: {
    read: [['centerId', 'id', 'holder', 'updatedAt'], everyRow],
    change: [['holder', 'updatedAt'], everyRow],
    delete: everyRow,
  },
  worker: {
    read: [['centerId', 'updatedAt'], everyRow],
    delete: where('updatedAt', "< asked_at() - interval '10 minutes'"),
  },
})

/** Where a report stands at the desk: somebody who is not safe, then new words to an older report, then by urgency. */
export const deskRank = (table: Record<'gradedUrgency' | 'observations' | 'addedAt' | 'urgency', AnyPgColumn>) =>
  sql<number>`(case when ${table.gradedUrgency} is null and ${table.observations} ->> 'safetyNow' = 'not_safe' then -2 when ${table.addedAt} is not null then -1 else case coalesce(${table.gradedUrgency}, ${table.urgency}) when 'urgent' then 0 when 'soon' then 1 else 2 end end)`

export const report = pgTable(
  'report',
  {
    centerId: centerId(),
    id: uuid('id').$type<ReportId>().notNull(),
    /** The draft it was sent from: sending the same draft again finds this row. */
    draftId: uuid('draft_id').notNull(),
    reference: text('reference').notNull(),
    /** SHA-256 of the secret in the status link; the secret itself is only in the writer's hands. */
    statusHash: text('status_hash').notNull(),
    accountId: uuid('account_id').$type<AccountId>(),
    kind: text('kind').$type<ReportKind>().notNull(),
    aboutName: text('about_name').notNull(),
    /** The name as it is compared with those of clients, put here by a trigger, so that an index finds it. */
    plainAbout: text('plain_about').notNull().default(''),
    aboutBorn: text('about_born').notNull(),
    writerName: text('writer_name').notNull(),
    writerRelationship: text('writer_relationship').notNull(),
    writerPhone: text('writer_phone').notNull(),
    words: text('words').notNull(),
    observations: jsonb('observations').$type<Observations>().notNull(),
    urgency: text('urgency').$type<Urgency>().notNull(),
    /** Staff's own grade, when they see it otherwise. Theirs alone: the writer keeps seeing what they chose. */
    gradedUrgency: text('graded_urgency').$type<Urgency>(),
    mayCallBack: boolean('may_call_back').notNull(),
    callBackWhen: text('call_back_when').notNull(),
    attribution: text('attribution').$type<Attribution>().notNull(),
    language: text('language').$type<Language>().notNull(),
    /** Marks the account it was sent from, or the network; nobody can read either from it. */
    sentFrom: text('sent_from').notNull().default(''),
    /** Many came from the same place before, as a trigger counts: those of others are shown first. */
    isCrowded: boolean('is_crowded').notNull().default(false),
    state: text('state').$type<ReportState>().notNull().default('received'),
    receivedAt: instant('received_at').notNull(),
    readAt: instant('read_at'),
    closedAt: instant('closed_at'),
    /** When its writer last added words that nobody on staff has marked as read. Put here by a trigger. */
    addedAt: instant('added_at'),
    /** When staff last answered; null again once its writer added something. Staff's alone. */
    answeredAt: instant('answered_at'),
    /**
     * Of a report about several people, each of them has a report of their own beside the whole, which alone its writer
     * finds; null for a whole one.
     */
    wholeId: uuid('whole_id').$type<ReportId>(),
    /** How far it is for its writer: as far as with all the people it is about. Put here by triggers. */
    shownState: text('shown_state').$type<ReportState>().notNull().default('received'),
    shownReadAt: instant('shown_read_at'),
    shownClosedAt: instant('shown_closed_at'),
    shownAddedAt: instant('shown_added_at'),
    /** Since when an answer is waited for: its clock runs from here. Staff's alone, and put here by triggers. */
    waitsSince: instant('waits_since').notNull().default(sql`now()`),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique().on(table.centerId, table.draftId),
    unique().on(table.statusHash),
    index('report_by_account').on(table.accountId, table.receivedAt),
    index('report_by_state').on(table.centerId, table.state, table.receivedAt),
    index('report_by_name').on(table.centerId, table.plainAbout),
    index('report_of_whole').on(table.centerId, table.wholeId).where(sql`${table.wholeId} is not null`),
    index('report_from').on(table.centerId, table.sentFrom, table.receivedAt),
    // As the desk reads them: what is open, what is no crowd, then by `deskRank`, and whoever has waited longest first.
    index('report_desk').on(
      table.centerId,
      sql`(${table.state} = 'closed')`,
      table.isCrowded,
      deskRank(table),
      table.waitsSince,
      table.id,
    ),
  ],
)

/** What a writer says. */
const said = [
  'reference',
  'kind',
  'aboutName',
  'aboutBorn',
  'writerName',
  'writerRelationship',
  'writerPhone',
  'words',
  'observations',
  'urgency',
  'mayCallBack',
  'callBackWhen',
  'attribution',
  'language',
  'receivedAt',
] as const

/** What a writer finds again: what they said, and how far it is. */
const theirs = [...said, 'shownState', 'shownReadAt', 'shownClosedAt', 'shownAddedAt'] as const

/** What a writer sends: not how staff grade it, nor how far they are with it. */
const sent = ['centerId', 'id', 'draftId', 'statusHash', 'accountId', ...said, 'sentFrom'] as const

export const reportAccess = access(report, {
  public: {
    read: [['centerId', 'id', 'accountId', ...theirs], ownStatusLink],
    add: [sent, and(ownStatusLink, writersAccount)],
  },
  family: {
    read: [
      {
        key: ['centerId', 'id'],
        own: theirs,
      },
      and(inTheirAccount, where('wholeId', 'is null')),
    ],
  },
  staff: {
    read: [all(report), mayWithReport('read_reports', 'id')],
    change: [
      ['state', 'readAt', 'closedAt', 'gradedUrgency', 'addedAt', 'answeredAt'],
      mayWithReport('handle_report', 'id'),
    ],
  },
  consent: {
    read: [all(report), everyRow],
    // What the family guide hands over, and what is about one person of several.
    add: [[...sent, 'wholeId', 'state', 'readAt', 'addedAt'], everyRow],
    change: [['state', 'closedAt', 'addedAt', 'answeredAt', 'waitsSince'], everyRow],
  },
})

/** More that the writer added later. */
export const reportAddition = pgTable(
  'report_addition',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    reportId: uuid('report_id').$type<ReportId>().notNull(),
    words: text('words').notNull(),
    at: instant('at').notNull(),
    /** Came by the link of an account's report without that account: maybe from somebody else. A trigger says so. */
    isByLink: boolean('is_by_link').notNull().default(false),
    /** When whoever holds the report was alerted, if anybody does. */
    toldAt: instant('told_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.reportId], foreignColumns: [report.centerId, report.id] }),
    index().on(table.centerId, table.reportId, table.at),
    index('report_addition_untold').on(table.centerId).where(sql`${table.toldAt} is null`),
  ],
)

const ofSeenReport = seen('report.id', 'reportId')
/** For staff: also what was added to the whole of a report about several people, of which they read one. */
export const ofSeenWhole = or<'centerId' | 'reportId'>(ofSeenReport, seen('report.whole_id', 'reportId'))

const addition = ['centerId', 'id', 'reportId', 'words', 'at'] as const

export const reportAdditionAccess = access(reportAddition, {
  public: { read: [[...addition, 'isByLink'], ofSeenReport], add: [addition, ofSeenReport] },
  family: {
    read: [{ key: ['centerId', 'id', 'reportId'], own: ['words', 'at', 'isByLink'] }, ofSeenReport],
    add: [addition, ofSeenReport],
  },
  staff: { read: [all(reportAddition), ofSeenWhole] },
  worker: { read: [['centerId', 'id', 'reportId', 'toldAt'], everyRow], change: [['toldAt'], everyRow] },
})
