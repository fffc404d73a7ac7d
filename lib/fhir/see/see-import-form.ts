import { eq } from 'drizzle-orm'
import { client } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** Whom a form of another system would be filled in for. */
export async function seeImportForm(viewer: Viewer<'staff'>, id: ClientId) {
  return readAsStaff(viewer, 'import-form', async (tx) => {
    const [about] = await tx.select({ id: client.id, name: client.name }).from(client).where(eq(client.id, id))
    if (!about || !(await rightsFor(tx, id)).has('record_release')) return null
    return showing([id], about)
  })
}
