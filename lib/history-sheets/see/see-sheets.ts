import { asc, desc, eq, sql } from 'drizzle-orm'
import { historySheet, historyVersion } from '#drizzle/tables/listening/history-sheets.ts'
import { client } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { type FoundBy, showing } from '#lib/audit/rules/kept.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { candidates } from '#lib/reports/rows/candidates.ts'
import { isUnreadSheetRow } from '../rows/count-sheets.ts'

const shownMax = 100

/** What families lodged: what nobody marked as read first, then what fits nobody, then all others. */
export async function seeSheets(viewer: Viewer<'staff'>) {
  return readAsStaff(viewer, 'history-sheets', async (tx, staff) => {
    const sheets = await tx
      .select({
        id: historySheet.id,
        aboutName: historySheet.aboutName,
        writerName: historySheet.writerName,
        writerRelationship: historySheet.writerRelationship,
        newestAt: historySheet.newestAt,
        isUnread: isUnreadSheetRow,
        clientId: historySheet.clientId,
        clientName: client.name,
      })
      .from(historySheet)
      .leftJoin(client, eq(client.id, historySheet.clientId))
      .orderBy(
        desc(isUnreadSheetRow),
        desc(sql`${historySheet.clientId} is null`),
        asc(historySheet.newestAt),
        asc(historySheet.id),
      )
      .limit(shownMax)
    return showing(
      sheets.map(({ clientId }) => clientId),
      { staff, sheets, center: await ownCenter(tx) },
    )
  })
}

/** One sheet with all its versions, the newest first, and whom it may be about. */
export async function seeSheet(viewer: Viewer<'staff'>, id: string, search: string) {
  return readAsStaff(viewer, 'history-sheet', async (tx, staff) => {
    const [sheet] = await tx.select().from(historySheet).where(eq(historySheet.id, id))
    if (!sheet) return null
    const versions = await tx
      .select()
      .from(historyVersion)
      .where(eq(historyVersion.sheetId, id))
      .orderBy(desc(historyVersion.at), desc(historyVersion.id))
    const [about] = sheet.clientId
      ? await tx
          .select({ id: client.id, name: client.name, bornOn: client.bornOn })
          .from(client)
          .where(eq(client.id, sheet.clientId))
      : []
    const mayMatch = staff.does.get('match_report') === 'all'
    const fitting = mayMatch && (!about || search.trim()) ? await candidates(tx, staff, sheet, search) : []
    return showing([about?.id ?? null, ...fitting.map((each) => each.id)], {
      staff,
      sheet,
      versions,
      about: about ?? null,
      candidates: fitting.filter((each) => each.id !== about?.id),
      center: await ownCenter(tx),
    })
  })
}

export type SeenSheet = FoundBy<typeof seeSheet>
