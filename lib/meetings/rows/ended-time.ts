import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'

/** When the meeting was to be that the answer link of this transaction led to, if a letter said so. */
export async function endedTime(tx: Tx): Promise<Date | null> {
  const [row] = await tx.execute<{ ended_time: string | null }>(sql`select ended_time()`)
  return row?.ended_time ? new Date(row.ended_time) : null
}
