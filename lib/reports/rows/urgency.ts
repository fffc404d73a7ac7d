import { sql } from 'drizzle-orm'
import { report } from '#drizzle/tables/reports.ts'
import type { Urgency } from '../rules/report.ts'

/** How urgent staff hold a report to be; its writer keeps seeing what they chose themselves. */
export const urgency = sql<Urgency>`coalesce(${report.gradedUrgency}, ${report.urgency})`
