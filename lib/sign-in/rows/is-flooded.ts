import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'
import { codesPerHour, floodCounted } from '../rules/limits.ts'
import { countedAs } from './count-try.ts'

/** Whether so many codes are asked for at the viewer's center that some are held back in this hour. */
export async function isFlooded(tx: Tx): Promise<boolean> {
  const [row] = await tx.execute<{ flooded: boolean }>(
    sql`select is_flooded(${countedAs(floodCounted, '')}, ${codesPerHour.atCenter}) as flooded`,
  )
  return row?.flooded ?? false
}
