import { holdsWords, mayBe } from '#lib/people/rules/same-name.ts'

/** The person a report is about, as its writer named them. */
export interface ReportedPerson {
  readonly aboutName: string
  readonly aboutBorn: string
}

/**
 * Whether a report may be about this client: they fit the duty worker's search or, without one, the name and birthday.
 */
export function isCandidate(
  client: { readonly name: string; readonly bornOn: string | null },
  { aboutName, aboutBorn }: ReportedPerson,
  search: string,
): boolean {
  if (search.trim()) return holdsWords(client.name, search)
  return mayBe({ name: aboutName, bornOn: aboutBorn || null }, client)
}
