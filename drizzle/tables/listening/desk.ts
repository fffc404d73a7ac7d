import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { ClientId, ReportId, StaffId } from '../../../lib/kernel/id.ts'
import type { Deed } from '../../../lib/reports/rules/deed.ts'
import type { Outcome } from '../../../lib/reports/rules/outcome.ts'
import { access, all } from '../../rights/access.ts'
import { openReply } from '../../rights/live.ts'
import {
  and,
  atWork,
  byStaff,
  everyRow,
  may,
  mayForAll,
  mayWithReport,
  met,
  ofWhomItIs,
  or,
  seen,
  where,
} from '../../rights/predicates.ts'
import { centerId, instant, replyColumns } from '../column.ts'

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

export const reportMatchAccess = access(reportMatch, {
  staff: {
    read: [all(reportMatch), or(may('read_reports'), and(atWork, byStaff('heldBy'), met))],
    add: [all(reportMatch), and(mayForAll('match_report'), byStaff('matchedBy'))],
    change: [['clientId', 'heldBy', 'matchedBy', 'matchedAt'], mayForAll('match_report')],
  },
  worker: { read: [['centerId', 'reportId', 'clientId', 'heldBy'], everyRow] },
  consent: {
    read: [['centerId', 'reportId', 'clientId', 'heldBy'], everyRow],
    change: [['heldBy'], everyRow],
    delete: everyRow,
  },
})

/** What staff did with a report. Never shown to its writer. */
export const reportAction = pgTable(
  'report_action',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    reportId: uuid('report_id').$type<ReportId>().notNull(),
    staffId: uuid('staff_id').$type<StaffId>().notNull(),
    kind: text('kind').$type<Deed>().notNull(),
    words: text('words').notNull(),
    /** Whom the report was about then, as far as that was known. Put here by a trigger. */
    clientId: uuid('client_id').$type<ClientId>(),
    /** What came of the report, where this closed it. */
    outcome: text('outcome').$type<Outcome>(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    index().on(table.centerId, table.reportId, table.at),
  ],
)

const ofSeenReport = seen('report.id', 'reportId')
const ofWhomTheReportIs = ofWhomItIs('report_match.report_id', 'reportId')
const deed = ['centerId', 'id', 'reportId', 'staffId', 'kind', 'words', 'outcome', 'at'] as const

export const reportActionAccess = access(reportAction, {
  staff: {
    // That something was done is nobody's secret; what was written down belongs to the client it was about.
    read: [
      all(reportAction),
      and<'centerId' | 'reportId' | 'clientId' | 'words'>(
        ofSeenReport,
        or<'centerId' | 'reportId' | 'clientId' | 'words'>(where('words', "= ''"), ofWhomTheReportIs),
      ),
    ],
    add: [deed, and(mayWithReport('handle_report', 'reportId'), byStaff('staffId'))],
  },
  consent: {
    read: [['centerId', 'reportId', 'staffId', 'at'], everyRow],
    add: [deed, everyRow],
  },
})

/** An answer to a report. */
export const reportReply = pgTable(
  'report_reply',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    reportId: uuid('report_id').$type<ReportId>().notNull(),
    ...replyColumns(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    index('report_reply_by_report').on(table.centerId, table.reportId, table.writtenAt),
    index('report_reply_by_client').on(table.centerId, table.clientId, table.familyMemberId, table.writtenAt),
  ],
)

export const reportReplyAccess = access(reportReply, {
  family: {
    read: [
      {
        key: ['centerId', 'id', 'reportId', 'clientId', 'topics', 'area', 'professional'],
        own: ['neutral'],
        in_row: ['words', 'writtenAt'],
      },
      openReply,
    ],
  },
  staff: {
    read: [all(reportReply), and<'centerId' | 'reportId' | 'clientId'>(ofSeenReport, ofWhomTheReportIs)],
    add: [all(reportReply), and(mayWithReport('answer_report', 'reportId'), byStaff('writtenBy'))],
  },
  consent: {
    read: [
      [
        'centerId',
        'id',
        'reportId',
        'accountId',
        'neutral',
        'clientId',
        'familyMemberId',
        'topics',
        'area',
        'professional',
      ],
      everyRow,
    ],
  },
})
