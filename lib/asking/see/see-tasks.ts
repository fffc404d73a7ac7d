import { and, asc, eq, sql } from 'drizzle-orm'
import { askTask, lookup } from '#drizzle/tables/listening/asking.ts'
import { client, staffMember } from '#drizzle/tables/people.ts'
import { release } from '#drizzle/tables/releases.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { totalOf } from '#lib/database/total.ts'
import { ofCaseload } from '#lib/people/rows/of-caseload.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

const perPage = 30
const isClosed = sql<boolean>`(${askTask.closedAt} is not null)`

/**
 * Tasks to ask a client about a release, because somebody asked about them, one ends soon, or its person left by
 * themselves: open ones first, then by the day they are due. Those of an asker or a network that sent many in a day
 * come after those of everybody else.
 */
export async function seeTasks(viewer: Viewer<'staff'>, after: string | null) {
  return readAsStaff(viewer, 'tasks', async (tx, staff) => {
    const fits = and(eq(askTask.centerId, staff.centerId), ofCaseload(staff, 'ask_client', askTask.clientId))
    const rows = await tx
      .select({
        id: askTask.id,
        clientId: askTask.clientId,
        clientName: client.name,
        askerName: sql<string>`coalesce(${lookup.askerName}, ${release.recipientName})`,
        relationship: sql<string>`coalesce(${lookup.askerRelationship}, ${release.relationship})`,
        /** When a release ends, or its person left; null where somebody asked. */
        date: sql<Date | null>`coalesce(${askTask.leftAt}, ${release.expiresAt})`.mapWith(release.expiresAt),
        releaseId: askTask.releaseId,
        leftAt: askTask.leftAt,
        askerEmail: lookup.askerEmail,
        dueOn: askTask.dueOn,
        lastAskedAt: askTask.lastAskedAt,
        lastAskedBy: sql<string | null>`(select s.name from staff_member s where s.id = ${askTask.lastAskedBy})`,
        outcome: askTask.outcome,
        closedAt: askTask.closedAt,
        closedBy: staffMember.name,
        isCrowded: askTask.isCrowded,
      })
      .from(askTask)
      .innerJoin(client, eq(client.id, askTask.clientId))
      .leftJoin(lookup, eq(lookup.id, askTask.lookupId))
      .leftJoin(release, eq(release.id, askTask.releaseId))
      .leftJoin(staffMember, eq(staffMember.id, askTask.closedBy))
      .where(and(fits, await isAfter(tx, after)))
      .orderBy(asc(isClosed), asc(askTask.isCrowded), asc(askTask.dueOn), sql`${askTask.id} desc nulls last`)
      .limit(perPage + 1)
    const tasks = rows.slice(0, perPage)
    const center = await ownCenter(tx)
    return showing(
      tasks.map(({ clientId }) => clientId),
      {
        tasks,
        timeZone: center.timeZone,
        isByLaw: rulePacks[center.place].askClientByLaw,
        next: rows.length > perPage ? tasks.at(-1)!.id : null,
        total: await totalOf(tx, sql`1 from ${askTask} where ${fits}`),
      },
    )
  })
}

async function isAfter(tx: Tx, after: string | null) {
  if (!after) return undefined
  const [last] = await tx
    .select({ isClosed, isCrowded: askTask.isCrowded, dueOn: askTask.dueOn })
    .from(askTask)
    .where(sql`${askTask.id} = ${after}::uuid`)
  // The first line is where the index of the order begins, the second leaves out what the page before has shown.
  return last && sql`${place} >= ${reached(last)} and (${place} > ${reached(last)} or ${askTask.id} < ${after}::uuid)`
}

const place = sql`(${isClosed}, ${askTask.isCrowded}, ${askTask.dueOn})`

function reached(last: { isClosed: boolean; isCrowded: boolean; dueOn: string }) {
  return sql`(${last.isClosed}::boolean, ${last.isCrowded}::boolean, ${last.dueOn}::date)`
}
