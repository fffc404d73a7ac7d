import { sql } from 'drizzle-orm'
import { report } from '#drizzle/tables/listening/reports.ts'
import type { Urgency } from '../rules/report.ts'

/**
 * How urgent a report is to staff: as they graded it, or else as its writer chose. The writer always sees their own
 * choice.
 */
export const urgency = sql<Urgency>`coalesce(${report.gradedUrgency}, ${report.urgency})`
