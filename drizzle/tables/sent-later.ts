import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { FileKind } from '../../lib/attachments/rules/attachment.ts'
import type { EscalationAnswer, EscalationWhy } from '../../lib/escalations/rules/escalation.ts'
import type { ReportId, StaffId } from '../../lib/kernel/id.ts'
import { access, all } from '../rights/access.ts'
import {
  and,
  atWork,
  byStaff,
  doesForAll,
  everyRow,
  mayWithReport,
  or,
  type Predicate,
  seen,
  where,
} from '../rights/predicates.ts'
import { bytea, centerId, instant } from './column.ts'
import { ofSeenWhole, report, reportAddition } from './listening/reports.ts'

// What the writer of a report sends beside words: files, who else it is about, and that they ask for somebody else.

const ofSeenReport = seen('report.id', 'reportId')

/**
 * A photo or a PDF that came with words added to a report. Its writer finds the name and the size again; what is in it
 * is for staff who may read the report, and for no client.
 */
export const reportAttachment = pgTable(
  'report_attachment',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    reportId: uuid('report_id').$type<ReportId>().notNull(),
    additionId: uuid('addition_id').notNull(),
    /** As its sender's device called it: their words, and never a name for a file of ours. */
    name: text('name').notNull(),
    kind: text('kind').$type<FileKind>().notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    content: bytea('content').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({
      columns: [table.centerId, table.additionId],
      foreignColumns: [reportAddition.centerId, reportAddition.id],
    }),
    index('report_attachment_by_report').on(table.centerId, table.reportId, table.additionId),
  ],
)

export const reportAttachmentAccess = access(reportAttachment, {
  public: {
    read: [['centerId', 'id', 'reportId', 'additionId', 'name', 'sizeBytes'], ofSeenReport],
    add: [all(reportAttachment), ofSeenReport],
  },
  family: {
    read: [{ key: ['centerId', 'id', 'reportId', 'additionId'], own: ['name', 'sizeBytes'] }, ofSeenReport],
    add: [all(reportAttachment), ofSeenReport],
  },
  staff: { read: [all(reportAttachment), ofSeenWhole] },
})

/**
 * Somebody else whom a report is about. They get a report of their own, which a trigger makes: it is matched, routed,
 * answered and closed for itself, and its writer finds the whole alone.
 */
export const reportPerson = pgTable(
  'report_person',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    /** The whole. */
    reportId: uuid('report_id').$type<ReportId>().notNull(),
    /** As the writer named them; empty where staff did, whose words are not the writer's to read. */
    name: text('name').notNull(),
    at: instant('at').notNull(),
    /** The report about them. */
    ownId: uuid('own_id').$type<ReportId>(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.reportId], foreignColumns: [report.centerId, report.id] }),
    index('report_person_by_whole').on(table.centerId, table.reportId, table.at),
    index('report_person_by_own').on(table.centerId, table.ownId),
  ],
)

const named = ['centerId', 'id', 'reportId', 'name', 'at'] as const

export const reportPersonAccess = access(reportPerson, {
  public: { read: [named, ofSeenReport], add: [named, ofSeenReport] },
  family: {
    read: [{ key: ['centerId', 'id', 'reportId', 'ownId'], own: ['name', 'at'] }, ofSeenReport],
    add: [named, ofSeenReport],
  },
  consent: { read: [all(reportPerson), everyRow], add: [all(reportPerson), everyRow] },
})

/**
 * That the writer of a report asked for somebody else, because nobody answered or it did not help. Nothing of it
 * changes the report: it has an owner, a clock and an answer of its own.
 */
export const escalation = pgTable(
  'escalation',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    reportId: uuid('report_id').$type<ReportId>().notNull(),
    why: text('why').$type<EscalationWhy>().notNull(),
    words: text('words').notNull(),
    /** Who on staff it is about, as its writer named them. */
    aboutStaff: text('about_staff').notNull(),
    raisedAt: instant('raised_at').notNull(),
    /** Came by the link of an account's report without that account: maybe from somebody else. A trigger says so. */
    isByLink: boolean('is_by_link').notNull().default(false),
    /** Of the report, put here by a trigger: whoever answers may be somebody who reads no report. */
    reference: text('reference').notNull().default(''),
    writerName: text('writer_name').notNull().default(''),
    writerPhone: text('writer_phone').notNull().default(''),
    /** Whose it is. The worker says so on the beat, and until then nobody on staff reads it. */
    heldBy: uuid('held_by').$type<StaffId>(),
    /** Who worked on the report, or is named: they neither hold it nor read it. */
    setAside: uuid('set_aside').array().$type<StaffId[]>().notNull().default([]),
    placedAt: instant('placed_at'),
    /** When the others were alerted that its hour passed. */
    lateAt: instant('late_at'),
    answer: text('answer').$type<EscalationAnswer>(),
    answeredAt: instant('answered_at'),
    answeredBy: uuid('answered_by').$type<StaffId>(),
    /** What was found, for colleagues. */
    note: text('note').notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.reportId], foreignColumns: [report.centerId, report.id] }),
    // Of a report one waits at a time: its writer reads that it does.
    uniqueIndex('escalation_open').on(table.centerId, table.reportId).where(sql`${table.answeredAt} is null`),
    index('escalation_answered').on(table.centerId, table.answeredAt.desc().nullsFirst(), table.id),
    index('escalation_by_report').on(table.centerId, table.reportId, table.raisedAt),
  ],
)

const raised = ['centerId', 'id', 'reportId', 'why', 'words', 'aboutStaff', 'raisedAt'] as const

const isPlacedElsewhere: Predicate<'placedAt' | 'setAside'> = (column) =>
  `${column('placedAt')} is not null and (select viewer_staff()) <> all (${column('setAside')})`

/**
 * For whoever answers for others, unless they are set aside; for who reads no report, as long as it is theirs; and
 * never for who does not meet whom it is about, though it was theirs before.
 */
const theirs = and<'centerId' | 'reportId' | 'heldBy' | 'placedAt' | 'setAside'>(
  atWork,
  doesForAll('answer_escalation'),
  isPlacedElsewhere,
  where('reportId', 'not in (select viewer_walled_reports())'),
  or<'centerId' | 'reportId' | 'heldBy'>(byStaff('heldBy'), mayWithReport('read_reports', 'reportId')),
)

export const escalationAccess = access(escalation, {
  public: { read: [[...raised, 'isByLink', 'answer', 'answeredAt'], ofSeenReport], add: [raised, ofSeenReport] },
  family: {
    read: [
      {
        key: ['centerId', 'id', 'reportId'],
        own: ['why', 'words', 'aboutStaff', 'raisedAt', 'isByLink', 'answer', 'answeredAt'],
      },
      ofSeenReport,
    ],
    add: [raised, ofSeenReport],
  },
  staff: { read: [all(escalation), theirs], change: [['answer', 'answeredAt', 'answeredBy', 'note'], theirs] },
  worker: {
    read: [['centerId', 'id', 'heldBy', 'setAside', 'placedAt', 'lateAt', 'answeredAt'], everyRow],
    change: [['heldBy', 'setAside', 'placedAt', 'lateAt'], everyRow],
  },
  consent: { read: [all(escalation), everyRow] },
})
