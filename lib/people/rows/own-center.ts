import { asc } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { CenterId } from '#lib/kernel/id.ts'

/** The center this viewer belongs to. For the public it is the one this portal serves. */
export async function ownCenterId(tx: Tx): Promise<CenterId> {
  return (await ownCenter(tx)).id
}

export async function ownCenter(tx: Tx) {
  const [row] = await tx
    .select({ id: center.id, name: center.name, phone: center.phone, timeZone: center.timeZone, place: center.place })
    .from(center)
    .orderBy(asc(center.id))
    .limit(1)
  if (!row) throw new Error('this portal has no center yet')
  return row
}
