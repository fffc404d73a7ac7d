import { eq } from 'drizzle-orm'
import { client } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { type FoundBy, showing } from '#lib/audit/rules/kept.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { cardOf, directiveFile, directivesOf, newestPlan, plansOf } from '../rows/kept-along.ts'

/** What one client takes along, for staff who may read their releases. */
export async function seeTakeAlong(viewer: Viewer<'staff'>, id: ClientId) {
  return readAsStaff(viewer, 'take-along', async (tx) => {
    const [about] = await tx.select({ id: client.id, name: client.name }).from(client).where(eq(client.id, id))
    const rights = await rightsFor(tx, id)
    if (!about || !rights.has('read_releases')) return null
    return showing([id], {
      ...about,
      rights,
      timeZone: (await ownCenter(tx)).timeZone,
      plans: await plansOf(tx, id),
      directives: await directivesOf(tx, id),
      card: await cardOf(tx, id),
    })
  })
}
export type SeenTakeAlong = FoundBy<typeof seeTakeAlong>

/** What staff need to write the plan of a client in their name, or to keep a scan of their directive. */
export async function seePlanForm(viewer: Viewer<'staff'>, id: ClientId) {
  return readAsStaff(viewer, 'plan-form', async (tx) => {
    const [about] = await tx.select({ id: client.id, name: client.name }).from(client).where(eq(client.id, id))
    if (!about || !(await rightsFor(tx, id)).has('record_release')) return null
    return showing([id], { ...about, plan: await newestPlan(tx, id) })
  })
}

/** An advance directive of a client, to be saved. Opening it is kept in the audit. */
export async function seeDirective(viewer: Viewer<'staff'>, id: ClientId, directive: string) {
  return readAsStaff(viewer, 'directive', async (tx) => {
    const found = await directiveFile(tx, directive)
    return found && found.clientId === id ? showing([id], found) : null
  })
}
