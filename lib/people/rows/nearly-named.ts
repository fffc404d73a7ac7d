import { and, asc, eq, sql } from 'drizzle-orm'
import { client } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { nearlyHolds, searchedWords } from '../rules/same-name.ts'
import { ofCaseload } from './of-caseload.ts'
import type { OwnStaff } from './own-staff.ts'

/** A caseload is looked through whole; across a center an index finds what is alike first. */
const lookedAtMax = 1000
const shownMax = 8

/**
 * Clients of this member of staff whose names are nearly what was typed: a letter off, or with another middle name.
 * They are offered, never taken.
 */
export async function nearlyNamed(tx: Tx, staff: OwnStaff, typed: string) {
  const words = searchedWords(typed).filter((word) => word.length > 2)
  if (words.length === 0) return []
  const alike = sql`${client.id} = any (array(select clients_nearly_named(${`{${words.map((word) => `"${word}"`).join(',')}}`}::text[])))`
  const rows = await tx
    .select({ id: client.id, name: client.name, bornOn: client.bornOn, recordNumber: client.recordNumber })
    .from(client)
    .where(
      and(
        eq(client.centerId, staff.centerId),
        staff.does.get('find_client') === 'all' ? alike : ofCaseload(staff, 'find_client', client.id),
      ),
    )
    .orderBy(asc(client.plainName), asc(client.id))
    .limit(lookedAtMax)
  return rows.filter(({ name }) => nearlyHolds(name, typed)).slice(0, shownMax)
}
