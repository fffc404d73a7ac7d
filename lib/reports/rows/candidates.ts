import { client } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { isCandidate, type ReportedPerson } from '../rules/candidate.ts'

/** Clients that a report may be about, or whom the duty worker searches for. */
export async function candidates(tx: Tx, about: ReportedPerson, search: string) {
  const clients = await tx.select({ id: client.id, name: client.name, bornOn: client.bornOn }).from(client)
  return clients.filter((each) => isCandidate(each, about, search)).slice(0, 20)
}
