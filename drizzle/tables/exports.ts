import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { StaffId } from '../../lib/kernel/id.ts'
import type { Span } from '../../lib/reports/rules/response-times.ts'
import { access, all } from '../rights/access.ts'
import { and, byStaff, doesForAll } from '../rights/predicates.ts'
import { centerId, instant } from './column.ts'
import { staffMember } from './people.ts'

/** That somebody on staff saved figures as a file, and why. What was in the file is not kept. */
export const figuresExport = pgTable(
  'figures_export',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    staffId: uuid('staff_id').$type<StaffId>().notNull(),
    days: integer('days').$type<Span>().notNull(),
    reason: text('reason').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.staffId], foreignColumns: [staffMember.centerId, staffMember.id] }),
    index('figures_export_by_time').on(table.centerId, table.at),
  ],
)

export const figuresExportAccess = access(figuresExport, {
  staff: {
    read: [all(figuresExport), doesForAll('read_response_times')],
    add: [all(figuresExport), and(doesForAll('read_response_times'), byStaff('staffId'))],
  },
})
