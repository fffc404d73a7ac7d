import { desc, eq, inArray } from 'drizzle-orm'
import { historySheet, historyVersion } from '#drizzle/tables/listening/history-sheets.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId } from '#lib/kernel/id.ts'

/** The sheets that families lodged about a client, each with its newest version; the last one changed first. */
export async function sheetsOf(tx: Tx, clientId: ClientId) {
  const sheets = await tx
    .select()
    .from(historySheet)
    .where(eq(historySheet.clientId, clientId))
    .orderBy(desc(historySheet.newestAt), desc(historySheet.id))
  if (sheets.length === 0) return []
  const ids = sheets.map(({ id }) => id)
  const versions = await tx
    .selectDistinctOn([historyVersion.sheetId])
    .from(historyVersion)
    .where(inArray(historyVersion.sheetId, ids))
    .orderBy(historyVersion.sheetId, desc(historyVersion.at))
  return sheets.flatMap((sheet) => {
    const newest = versions.find(({ sheetId }) => sheetId === sheet.id)
    return newest ? [{ ...sheet, newest }] : []
  })
}
