import { sql } from 'drizzle-orm'
import { report } from '#drizzle/tables/reports.ts'

/** Whether there is something in a report that nobody on staff has marked as read: all of it, or words added later. */
export const isUnread = sql<boolean>`(${report.state} = 'received' or ${report.addedAt} is not null)`
