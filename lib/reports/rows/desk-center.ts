import { center } from '#drizzle/tables/centers.ts'
import type { Tx } from '#lib/database/as-viewer.ts'

/** What the clocks of the desk run by: the center's time zone, opening hours and holidays. */
export async function deskCenter(tx: Tx) {
  const [row] = await tx
    .select({ timeZone: center.timeZone, openingHours: center.openingHours, holidays: center.holidays })
    .from(center)
  return row!
}
