import { sql } from 'drizzle-orm'
import { boolean, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { LifeArea, Topic } from '../../../lib/consent/topic.ts'
import type { AccountId, ClientId, FamilyMemberId, ReleaseId, ReportId, StaffId } from '../../../lib/kernel/id.ts'
import type { CallDirection, CallPartner } from '../../../lib/reports/rules/call.ts'
import type { NoMatchSaid } from '../../../lib/reports/rules/no-match.ts'
import { access, all } from '../../rights/access.ts'
import {
  and,
  atWork,
  byStaff,
  doesForAll,
  everyRow,
  may,
  mayWithReport,
  ofWhomItIs,
  or,
  type Predicate,
  seen,
  where,
} from '../../rights/predicates.ts'
import { centerId, instant } from '../column.ts'

/** What was said of a report that nobody could match, or that was matched wrongly. Staff's alone, as a match is. */
export const reportNoMatch = pgTable(
  'report_no_match',
  {
    centerId: centerId(),
    reportId: uuid('report_id').$type<ReportId>().notNull(),
    /** Null again once somebody looked anew. */
    result: text('result').$type<NoMatchSaid>(),
    /** When the desk looks again, where nobody could tell yet or a report was given back. */
    lookAgainAt: instant('look_again_at'),
    setBy: uuid('set_by').$type<StaffId>().notNull(),
    setAt: instant('set_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.reportId] }),
    index('report_no_match_again').on(table.centerId, table.lookAgainAt).where(sql`${table.lookAgainAt} is not null`),
  ],
)

const ofSeenReport = seen('report.id', 'reportId')
const byTheDesk = and<'centerId' | 'reportId' | 'setBy'>(
  and(atWork, doesForAll('match_report')),
  and(ofSeenReport, byStaff('setBy')),
)

export const reportNoMatchAccess = access(reportNoMatch, {
  staff: {
    read: [all(reportNoMatch), and(atWork, ofSeenReport)],
    add: [all(reportNoMatch), byTheDesk],
    change: [
      ['result', 'lookAgainAt', 'setBy', 'setAt'],
      and<'centerId' | 'reportId'>(and(atWork, doesForAll('match_report')), ofSeenReport),
      byTheDesk,
    ],
  },
  consent: {
    read: [all(reportNoMatch), everyRow],
    add: [all(reportNoMatch), everyRow],
    change: [['result', 'lookAgainAt', 'setBy', 'setAt'], everyRow],
  },
})

/**
 * A call about a report, or with somebody whom a form of a client names. What the family said, and what they were told.
 */
export const phoneCall = pgTable(
  'phone_call',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    reportId: uuid('report_id').$type<ReportId>(),
    /** Whom the call was about, where that is known. */
    clientId: uuid('client_id').$type<ClientId>(),
    familyMemberId: uuid('family_member_id').$type<FamilyMemberId>(),
    partner: text('partner').$type<CallPartner>().notNull(),
    partnerName: text('partner_name').notNull(),
    direction: text('direction').$type<CallDirection>().notNull(),
    reached: boolean('reached').notNull(),
    calledAt: instant('called_at').notNull(),
    /** What the family said. */
    heard: text('heard').notNull(),
    /** What staff said of the client, with the topics it touched. */
    said: text('said').notNull(),
    topics: text('topics').array().$type<Topic[]>().notNull(),
    area: text('area').$type<LifeArea>(),
    professional: uuid('professional').$type<StaffId>(),
    /** The release that let it be said; null where nothing was said, or where no release did. */
    releaseId: uuid('release_id').$type<ReleaseId>(),
    writtenBy: uuid('written_by').$type<StaffId>().notNull(),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    index('phone_call_by_report').on(table.centerId, table.reportId, table.calledAt),
    index('phone_call_by_client').on(table.centerId, table.clientId, table.familyMemberId, table.calledAt),
  ],
)

/** About nobody, or about the client to whom the report is matched. */
const asMatched: Predicate<'centerId' | 'reportId' | 'clientId'> = (column, table) =>
  `(${column('clientId')} is null or exists (select from report_match m where m.center_id = ${table}.${column('centerId')}
    and m.report_id = ${table}.${column('reportId')} and m.client_id = ${table}.${column('clientId')}))`

export const phoneCallAccess = access(phoneCall, {
  staff: {
    read: [
      all(phoneCall),
      and<'centerId' | 'reportId' | 'clientId'>(
        or<'centerId' | 'reportId' | 'clientId'>(ofSeenReport, may('read_reports')),
        ofWhomItIs('report_match.report_id', 'reportId'),
      ),
    ],
    add: [
      all(phoneCall),
      and<'centerId' | 'reportId' | 'clientId' | 'writtenBy'>(
        byStaff('writtenBy'),
        or<'centerId' | 'reportId' | 'clientId'>(
          and<'centerId' | 'reportId' | 'clientId'>(mayWithReport('answer_report', 'reportId'), asMatched),
          and<'centerId' | 'reportId' | 'clientId'>((column) => `${column('reportId')} is null`, may('answer_report')),
        ),
      ),
    ],
  },
})

/**
 * Two reports that say the same: one stands for both on the desk, as long as both are about the same client or about
 * nobody known. Staff's alone: nothing of either report changes by it, and neither writer learns of the other.
 */
export const reportMerge = pgTable(
  'report_merge',
  {
    centerId: centerId(),
    /** The one that stands behind the other. */
    reportId: uuid('report_id').$type<ReportId>().notNull(),
    /** Null again once they were parted. */
    intoId: uuid('into_id').$type<ReportId>(),
    why: text('why').notNull(),
    setBy: uuid('set_by').$type<StaffId>().notNull(),
    setAt: instant('set_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.reportId] }),
    index('report_merge_into').on(table.centerId, table.intoId).where(sql`${table.intoId} is not null`),
  ],
)

const handlesIt = mayWithReport('handle_report', 'reportId')
const handlesBoth = and<'centerId' | 'reportId' | 'intoId' | 'setBy'>(
  and<'centerId' | 'reportId' | 'setBy'>(byStaff('setBy'), handlesIt),
  or<'centerId' | 'intoId'>(where('intoId', 'is null'), mayWithReport('handle_report', 'intoId')),
)

export const reportMergeAccess = access(reportMerge, {
  staff: {
    read: [
      all(reportMerge),
      and<'centerId' | 'reportId' | 'intoId'>(
        and(atWork, ofSeenReport),
        or<'centerId' | 'intoId'>(where('intoId', 'is null'), seen('report.id', 'intoId')),
      ),
    ],
    add: [all(reportMerge), handlesBoth],
    change: [['intoId', 'why', 'setBy', 'setAt'], handlesIt, handlesBoth],
  },
})

/**
 * Who on staff opened a report last when, so that two who work on it know of each other. Nobody's login reads it: see
 * `open_report()`. The worker forgets it after an hour.
 */
export const reportOpening = pgTable(
  'report_opening',
  {
    centerId: centerId(),
    reportId: uuid('report_id').$type<ReportId>().notNull(),
    staffId: uuid('staff_id').$type<StaffId>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.reportId, table.staffId] }),
    index('report_opening_by_time').on(table.at),
  ],
)

export const reportOpeningAccess = access(reportOpening, {
  worker: { read: [['at'], everyRow], delete: where('at', "< asked_at() - interval '1 hour'") },
  consent: { read: [all(reportOpening), everyRow], add: [all(reportOpening), everyRow], change: [['at'], everyRow] },
})

/**
 * That staff should be careful with somebody who writes, and why, until a day. It changes nothing but what colleagues
 * read beside that person's reports: no limit, no order, no letter and no page of the writer asks for it.
 */
export const writerFlag = pgTable(
  'writer_flag',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    /** The report it was set on. Of whoever writes without an account, it is the only one. */
    reportId: uuid('report_id').$type<ReportId>().notNull(),
    accountId: uuid('account_id').$type<AccountId>(),
    words: text('words').notNull(),
    setBy: uuid('set_by').$type<StaffId>().notNull(),
    setAt: instant('set_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    endedAt: instant('ended_at'),
    endedBy: uuid('ended_by').$type<StaffId>(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    index('writer_flag_by_report').on(table.centerId, table.reportId),
    index('writer_flag_by_account').on(table.centerId, table.accountId).where(sql`${table.endedAt} is null`),
  ],
)

/**
 * On a report this member of staff reads, or of somebody who wrote one of those; never what was said on a report about
 * a client they do not meet.
 */
const besideTheirReports: Predicate<'centerId' | 'reportId' | 'accountId'> = and<'centerId' | 'reportId' | 'accountId'>(
  or<'centerId' | 'reportId' | 'accountId'>(seen('report.id', 'reportId'), seen('report.account_id', 'accountId')),
  where('reportId', 'not in (select viewer_walled_reports())'),
)
const byFlaggers = and<'centerId' | 'reportId'>(and(atWork, doesForAll('flag_writer')), seen('report.id', 'reportId'))

export const writerFlagAccess = access(writerFlag, {
  staff: {
    read: [all(writerFlag), and<'centerId' | 'reportId' | 'accountId'>(atWork, besideTheirReports)],
    add: [
      ['centerId', 'id', 'reportId', 'accountId', 'words', 'setBy', 'setAt', 'endsAt'],
      and<'centerId' | 'reportId' | 'setBy'>(byFlaggers, byStaff('setBy')),
    ],
    change: [['endedAt', 'endedBy'], byFlaggers],
  },
})
