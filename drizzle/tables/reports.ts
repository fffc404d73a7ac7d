import { boolean, date, foreignKey, index, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { LifeArea, Topic } from '../../lib/consent/topic.ts'
import type { Language } from '../../lib/i18n/language.ts'
import type { AccountId, ClientId, FamilyMemberId, ReleaseId, ReportId, StaffId } from '../../lib/kernel/id.ts'
import type {
  Attribution,
  NeutralReply,
  Observations,
  ReportKind,
  ReportState,
  Urgency,
} from '../../lib/reports/rules/report.ts'
import { centerId, instant } from './column.ts'

// What families write. No foreign key and no natural key leads from here into what the center knows about clients:
// each would answer "is this person known?" to whoever may insert.

export const reportDraft = pgTable(
  'report_draft',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    browserHash: text('browser_hash').notNull(),
    answers: jsonb('answers').$type<Record<string, string | string[]>>().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    index().on(table.centerId, table.browserHash, table.updatedAt),
  ],
)

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
    state: text('state').$type<ReportState>().notNull(),
    receivedAt: instant('received_at').notNull(),
    readAt: instant('read_at'),
    closedAt: instant('closed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique().on(table.centerId, table.draftId),
    unique().on(table.statusHash),
    index('report_by_account').on(table.centerId, table.accountId, table.receivedAt),
    index('report_by_state').on(table.centerId, table.state, table.receivedAt),
  ],
)

/** More that the writer added later. */
export const reportAddition = pgTable(
  'report_addition',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    reportId: uuid('report_id').$type<ReportId>().notNull(),
    words: text('words').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.reportId], foreignColumns: [report.centerId, report.id] }),
    index().on(table.centerId, table.reportId, table.at),
  ],
)

/** Which client a report is about, and who has it now. Staff's alone: its writer never learns whether it exists. */
export const reportMatch = pgTable(
  'report_match',
  {
    centerId: centerId(),
    reportId: uuid('report_id').$type<ReportId>().notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    heldBy: uuid('held_by').$type<StaffId>(),
    matchedBy: uuid('matched_by').$type<StaffId>().notNull(),
    matchedAt: instant('matched_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.reportId] }),
    index().on(table.centerId, table.clientId),
    index().on(table.centerId, table.heldBy),
  ],
)

/** What staff did with a report. Never shown to its writer. */
export const reportAction = pgTable(
  'report_action',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    reportId: uuid('report_id').$type<ReportId>().notNull(),
    staffId: uuid('staff_id').$type<StaffId>().notNull(),
    kind: text('kind').$type<'read' | 'matched' | 'regraded' | 'note' | 'replied' | 'closed'>().notNull(),
    words: text('words').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    index().on(table.centerId, table.reportId, table.at),
  ],
)

/**
 * An answer to a report. Either one of the neutral sentences, open to any writer with an account, or staff's own words
 * with the topics they touch, which stay readable only while a release covers every one of them.
 */
export const reportReply = pgTable(
  'report_reply',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    reportId: uuid('report_id').$type<ReportId>().notNull(),
    accountId: uuid('account_id').$type<AccountId>().notNull(),
    neutral: text('neutral').$type<NeutralReply>(),
    clientId: uuid('client_id').$type<ClientId>(),
    familyMemberId: uuid('family_member_id').$type<FamilyMemberId>(),
    releaseId: uuid('release_id').$type<ReleaseId>(),
    topics: text('topics').array().$type<Topic[]>().notNull(),
    area: text('area').$type<LifeArea>(),
    professional: uuid('professional').$type<StaffId>(),
    words: text('words').notNull(),
    writtenBy: uuid('written_by').$type<StaffId>().notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    index('report_reply_by_report').on(table.centerId, table.reportId, table.writtenAt),
    index('report_reply_by_client').on(table.centerId, table.clientId, table.familyMemberId, table.writtenAt),
  ],
)

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
    at: instant('at').notNull(),
    matchedAt: instant('matched_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique().on(table.centerId, table.formKey),
    index().on(table.centerId, table.matchedAt),
  ],
)

/** A case manager's task: ask the client whether they want to sign a release for somebody who asked. */
export const askTask = pgTable(
  'ask_task',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    lookupId: uuid('lookup_id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    /** Moved when the client says "ask me later". */
    dueOn: date('due_on').notNull(),
    lastAskedAt: instant('last_asked_at'),
    outcome: text('outcome').$type<'wants_release' | 'refused'>(),
    closedAt: instant('closed_at'),
    closedBy: uuid('closed_by').$type<StaffId>(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique().on(table.centerId, table.lookupId, table.clientId),
    index().on(table.centerId, table.clientId),
  ],
)
