import { sql } from 'drizzle-orm'
import { report } from '#drizzle/tables/listening/reports.ts'

/** The same as the rule of this name in `rules/report.ts`, asked of the database. */
export const isUnreadRow = sql<boolean>`(${report.state} = 'received' or ${report.addedAt} is not null)`
