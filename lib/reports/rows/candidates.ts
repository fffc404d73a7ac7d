import { and, asc, eq, sql } from 'drizzle-orm'
import { client } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { namedLike } from '#lib/people/rows/named-like.ts'
import { nearlyNamed } from '#lib/people/rows/nearly-named.ts'
import type { OwnStaff } from '#lib/people/rows/own-staff.ts'
import { isCandidate, type ReportedPerson } from '../rules/candidate.ts'

/**
 * Clients that a report may be about: they fit the duty worker's search or, without one, the name and birthday that
 * were written. Those who nearly fit come last, and are marked.
 */
export async function candidates(tx: Tx, staff: OwnStaff, about: ReportedPerson, search: string) {
  const typed = search.trim() ? search : about.aboutName
  const fits = namedLike(staff, typed)
  const found = await tx
    .select({ id: client.id, name: client.name, bornOn: client.bornOn, recordNumber: client.recordNumber })
    .from(client)
    .where(and(eq(client.centerId, staff.centerId), fits ?? sql`false`))
    .orderBy(asc(client.plainName), asc(client.id))
    .limit(100)
  const fitting = found.filter((each) => isCandidate(each, about, search)).slice(0, 20)
  const nearly = (await nearlyNamed(tx, staff, typed)).filter(({ id }) => !fitting.some((each) => each.id === id))
  return [
    ...fitting.map((each) => ({ ...each, isNearly: false })),
    ...nearly.map((each) => ({ ...each, isNearly: true })),
  ]
}
