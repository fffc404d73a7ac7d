import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { type SharedPerson, sharedPeople } from '#lib/disclosure/shared-person.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** Whom the viewer can leave alone: those who share something with them now. Null when the session is over. */
export async function seeLeave(viewer: Viewer<'family'>): Promise<{ people: readonly SharedPerson[] } | null> {
  const page = await readFamilyPage(viewer, [])
  return page && { people: sharedPeople(page.grants, {}) }
}
