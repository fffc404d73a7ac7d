import { sql } from 'drizzle-orm'
import { historySheet } from '#drizzle/tables/listening/history-sheets.ts'
import type { Tx } from '#lib/database/as-viewer.ts'

/** A version came that nobody on staff has marked as read. */
export const isUnreadSheetRow = sql<boolean>`(${historySheet.readAt} is null or ${historySheet.readAt} < ${historySheet.newestAt})`

/** How many sheets of those whom this member of staff may read hold something that nobody marked as read. */
export async function countSheets(tx: Tx): Promise<number> {
  return tx.$count(historySheet, isUnreadSheetRow)
}
