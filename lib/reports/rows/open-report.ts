import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ReportId } from '#lib/kernel/id.ts'

/** A colleague who has a report open too, and since when. */
export interface AlsoOpen {
  readonly name: string
  readonly at: Date
}

/** Keeps that this member of staff has a report open, and gives who else opened it in the last minutes. */
export async function openReport(tx: Tx, id: ReportId): Promise<AlsoOpen[]> {
  const rows = await tx.execute<{ by_name: string; opened_at: string | Date }>(
    sql`select by_name, opened_at from open_report(${id}::uuid)`,
  )
  return rows.map((row) => ({ name: row.by_name, at: new Date(row.opened_at) }))
}
