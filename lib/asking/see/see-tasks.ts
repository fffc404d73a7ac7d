import { asc, desc, eq, sql } from 'drizzle-orm'
import { askTask, lookup } from '#drizzle/tables/asking.ts'
import { client } from '#drizzle/tables/people.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/**
 * Tasks to ask a client about a release, because somebody asked about them: open ones first, then by the day they are
 * due. Null without a live staff session.
 */
export async function seeTasks(viewer: Viewer<'staff'>) {
  return asViewer(viewer, async (tx) => {
    if (!(await ownStaff(tx))) return null
    const tasks = await tx
      .select({
        id: askTask.id,
        clientId: askTask.clientId,
        clientName: client.name,
        askerName: lookup.askerName,
        relationship: lookup.askerRelationship,
        askerEmail: lookup.askerEmail,
        dueOn: askTask.dueOn,
        lastAskedAt: askTask.lastAskedAt,
        outcome: askTask.outcome,
        closedAt: askTask.closedAt,
      })
      .from(askTask)
      .innerJoin(client, eq(client.id, askTask.clientId))
      .innerJoin(lookup, eq(lookup.id, askTask.lookupId))
      .orderBy(asc(sql`${askTask.closedAt} is not null`), asc(askTask.dueOn), desc(askTask.id))
      .limit(100)
    const { place, timeZone } = await ownCenter(tx)
    return { tasks, timeZone, isByLaw: rulePacks[place].askClientByLaw }
  })
}
