import { asc, eq, inArray } from 'drizzle-orm'
import { hold, holdEvent } from '#drizzle/tables/sharing.ts'
import type { Tx } from '#lib/database/as-viewer.ts'

/** A hold with everything that happened to it, the oldest first; null for one that is not the viewer's to keep. */
export async function holdWithEvents(tx: Tx, id: string) {
  const [found] = await tx.select().from(hold).where(eq(hold.id, id))
  return found ? { ...found, events: (await eventsOf(tx, [id])).get(id) ?? [] } : null
}

/** What happened to each of these holds, the oldest first. */
export async function eventsOf(tx: Tx, ids: readonly string[]) {
  const rows = ids.length
    ? await tx
        .select()
        .from(holdEvent)
        .where(inArray(holdEvent.holdId, [...ids]))
        .orderBy(asc(holdEvent.at), asc(holdEvent.id))
    : []
  return Map.groupBy(
    rows.map((row) => ({ ...row, by: row.byAccountId })),
    ({ holdId }) => holdId,
  )
}
