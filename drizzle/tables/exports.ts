import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { ExportedFigures } from '../../lib/care/rules/exported-figures.ts'
import type { StaffId } from '../../lib/kernel/id.ts'
import { access, all } from '../rights/access.ts'
import { and, byStaff, doesForAll, or, where } from '../rights/predicates.ts'
import { centerId, instant } from './column.ts'
import { staffMember } from './people.ts'

/** That somebody on staff saved figures as a file, and why. What was in the file is not kept. */
export const figuresExport = pgTable(
  'figures_export',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    staffId: uuid('staff_id').$type<StaffId>().notNull(),
    figures: text('figures').$type<ExportedFigures>().notNull().default('response_times'),
    days: integer('days').notNull(),
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
const ofReadFigures = or<'figures'>(
  and<'figures'>(where('figures', "= 'response_times'"), doesForAll('read_response_times')),
  and<'figures'>(where('figures', "= 'involvement'"), doesForAll('read_involvement_figures')),
)

export const figuresExportAccess = access(figuresExport, {
  staff: {
    read: [all(figuresExport), ofReadFigures],
    add: [all(figuresExport), and<'figures' | 'staffId'>(ofReadFigures, byStaff('staffId'))],
  },
})
