import { eq } from 'drizzle-orm'
import { client } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { careEnded } from '../rows/care-ended.ts'

/** Whether the care of a client has ended, for those who write it down. */
export async function seeCareEnd(viewer: Viewer<'staff'>, id: ClientId) {
  return readAsStaff(viewer, 'care-end', async (tx) => {
    const [about] = await tx.select({ id: client.id, name: client.name }).from(client).where(eq(client.id, id))
    if (!about || !(await rightsFor(tx, id)).has('end_care')) return null
    return showing([id], { ...about, ended: await careEnded(tx, id), timeZone: (await ownCenter(tx)).timeZone })
  })
}
