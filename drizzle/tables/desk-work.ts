import { sql } from 'drizzle-orm'
import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { ReportId, StaffId } from '../../lib/kernel/id.ts'
import type { NoMatch } from '../../lib/reports/rules/no-match.ts'
import { access, all } from './access.ts'
import { centerId, instant } from './column.ts'
import { and, atWork, byStaff, doesForAll, seen } from './predicates.ts'

/** What the desk said of a report that nobody could match. Staff's alone, as a match is. */
export const reportNoMatch = pgTable(
  'report_no_match',
  {
    centerId: centerId(),
    reportId: uuid('report_id').$type<ReportId>().notNull(),
    /** Null again once somebody looked anew. */
    result: text('result').$type<NoMatch>(),
    /** When the desk looks again, where nobody could tell yet. */
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
})
