import { sql } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { CenterId } from '#lib/kernel/id.ts'

/** Thrown where no center is served under the host that was asked: nothing is there. */
export class NoCenter extends Error {}

/** The center this viewer belongs to. For the public it is the one served under the host they asked. */
export async function ownCenterId(tx: Tx): Promise<CenterId> {
  return (await ownCenter(tx)).id
}

/** The same with what pages say of it. Throws `NoCenter`. */
export async function ownCenter(tx: Tx) {
  // Policies show a viewer this one center and no other.
  const [row] = await tx
    .select({
      id: center.id,
      name: center.name,
      phone: center.phone,
      timeZone: center.timeZone,
      place: center.place,
      language: center.language,
      openingHours: center.openingHours,
      holidays: center.holidays,
      standards: center.standards,
    })
    .from(center)
  if (!row) throw new NoCenter('no center is served under this host')
  return row
}

/** Whether any center is set up, whichever host it is served under. */
export async function hasCenter(tx: Tx): Promise<boolean> {
  const [row] = await tx.execute<{ has_center: boolean }>(sql`select has_center()`)
  return row?.has_center ?? false
}
