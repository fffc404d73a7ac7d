import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { careAssignment } from '#drizzle/tables/care.ts'
import { client, staffMember } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { totalOf } from '#lib/database/total.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { namedLike } from '#lib/people/rows/named-like.ts'
import { nearlyNamed } from '#lib/people/rows/nearly-named.ts'
import { ofCaseload } from '#lib/people/rows/of-caseload.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

const perPage = 50

interface ClientsAsked {
  /** Words that the name's words begin with. */
  readonly search: string
  /** Only those whose case manager left, does not meet them any more, or is away with nobody here who covers. */
  readonly needAnother?: boolean
  /** The last client of the page before. */
  readonly after: ClientId | null
}

/** The clients this member of staff works with, by name, and how many there are. */
export async function seeClients(viewer: Viewer<'staff'>, { search, needAnother, after }: ClientsAsked) {
  return readAsStaff(viewer, 'clients', async (tx, staff) => {
    const needing = needAnother
      ? sql`${client.id} = any (array(select clients_without_theirs() union select clients_left_behind()
          union select clients_out_of_reach()))`
      : undefined
    const fits = and(
      eq(client.centerId, staff.centerId),
      ofCaseload(staff, 'find_client', client.id),
      namedLike(staff, search),
      needing,
    )
    const rows = await tx
      .select({ id: client.id, name: client.name, bornOn: client.bornOn, recordNumber: client.recordNumber })
      .from(client)
      .where(and(fits, await isAfter(tx, after)))
      .orderBy(asc(client.plainName), asc(client.id))
      .limit(perPage + 1)
    const clients = rows.slice(0, perPage)
    const ids = clients.map(({ id }) => id)
    const managers = await caseManagersOf(tx, ids)
    // Offered beside what fits, once, so that one wrong letter does not hide somebody.
    const nearly = after || needAnother ? [] : await nearlyNamed(tx, staff, search)
    return showing([...ids, ...nearly.map(({ id }) => id)], {
      staff,
      nearly,
      clients: clients.map((each) => ({ ...each, caseManager: managers.get(each.id) ?? null })),
      next: rows.length > perPage ? clients.at(-1)!.id : null,
      total: await totalOf(tx, sql`1 from ${client} where ${fits}`),
    })
  })
}

/** Two values, not a query, are compared with: only then does the index by name begin where the last page ended. */
async function isAfter(tx: Tx, after: ClientId | null) {
  if (!after) return undefined
  const [last] = await tx.select({ name: client.plainName }).from(client).where(eq(client.id, after))
  return last && sql`(${client.plainName}, ${client.id}) > (${last.name}, ${after}::uuid)`
}

async function caseManagersOf(tx: Tx, clients: readonly ClientId[]): Promise<ReadonlyMap<ClientId, string>> {
  const rows = await tx
    .select({ clientId: careAssignment.clientId, name: staffMember.name })
    .from(careAssignment)
    .innerJoin(staffMember, eq(staffMember.id, careAssignment.staffId))
    .where(
      and(
        sql`${careAssignment.clientId} = any (${`{${clients.join(',')}}`}::uuid[])`,
        eq(careAssignment.role, 'case_manager'),
        isNull(careAssignment.untilAt),
      ),
    )
  return new Map(rows.map(({ clientId, name }) => [clientId, name]))
}
