import { eq } from 'drizzle-orm'
import { client } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { type FoundBy, showing } from '#lib/audit/rules/kept.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { safetyFlagsOf, safetyReviewers } from '../rows/safety-flags.ts'

/** The safety flags of a client, for whoever sets them, and who can look again at one. */
export async function seeSafety(viewer: Viewer<'staff'>, id: ClientId) {
  return readAsStaff(viewer, 'safety', async (tx) => {
    const [about] = await tx.select({ id: client.id, name: client.name }).from(client).where(eq(client.id, id))
    if (!about || !(await rightsFor(tx, id)).has('set_safety_flag')) return null
    return showing([id], {
      ...about,
      flags: await safetyFlagsOf(tx, id, viewer.at),
      reviewers: await safetyReviewers(tx, id),
      timeZone: (await ownCenter(tx)).timeZone,
    })
  })
}

export type SeenSafety = FoundBy<typeof seeSafety>
