import { and, asc, eq } from 'drizzle-orm'
import { client } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { namedLike } from '#lib/people/rows/named-like.ts'
import type { OwnStaff } from '#lib/people/rows/own-staff.ts'
import { plainName } from '#lib/people/rules/same-name.ts'
import { isCandidate, type ReportedPerson } from '../rules/candidate.ts'

/**
 * Clients that a report may be about: they fit the duty worker's search or, without one, the name and birthday that were
 * written.
 */
export async function candidates(tx: Tx, staff: OwnStaff, about: ReportedPerson, search: string) {
  const isSearched = search.trim() !== ''
  const found = await tx
    .select({ id: client.id, name: client.name, bornOn: client.bornOn })
    .from(client)
    .where(
      and(
        eq(client.centerId, staff.centerId),
        isSearched ? namedLike(staff, search) : eq(client.plainName, plainName(about.aboutName)),
      ),
    )
    .orderBy(asc(client.plainName), asc(client.id))
    .limit(100)
  return found.filter((each) => isCandidate(each, about, search)).slice(0, 20)
}
