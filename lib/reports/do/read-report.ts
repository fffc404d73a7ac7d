import type { Operation } from '#lib/database/operation.ts'
import { markRead, type ShownReport } from '../rows/mark-read.ts'

/**
 * Marks a report, and what its writer added since, as read. Its writer sees that, whoever the report is about. Words
 * that came after the page was shown are not marked.
 */
export const readReport: Operation<
  'staff',
  ShownReport,
  null,
  'not_possible' | 'changed_meanwhile' | 'added_meanwhile'
> = (tx, viewer, shown) => markRead(tx, 'handle_report', shown, viewer.at)
