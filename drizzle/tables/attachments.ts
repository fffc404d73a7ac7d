import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { FileKind } from '../../lib/attachments/rules/attachment.ts'
import type { ReportId } from '../../lib/kernel/id.ts'
import { access, all } from './access.ts'
import { bytea, centerId } from './column.ts'
import { seen } from './predicates.ts'
import { reportAddition } from './reports.ts'

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

const ofSeenReport = seen('report.id', 'reportId')

export const reportAttachmentAccess = access(reportAttachment, {
  public: {
    read: [['centerId', 'id', 'reportId', 'additionId', 'name', 'sizeBytes'], ofSeenReport],
    add: [all(reportAttachment), ofSeenReport],
  },
  family: {
    read: [{ key: ['centerId', 'id', 'reportId', 'additionId'], own: ['name', 'sizeBytes'] }, ofSeenReport],
    add: [all(reportAttachment), ofSeenReport],
  },
  staff: { read: [all(reportAttachment), ofSeenReport] },
})
