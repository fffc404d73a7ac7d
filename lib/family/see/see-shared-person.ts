import { topics } from '#lib/consent/topic.ts'
import type { OwnCenter } from '#lib/disclosure/own-data.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { type SharedPerson, sharedPeople } from '#lib/disclosure/shared-person.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

export interface PersonView {
  readonly center: OwnCenter
  /** Null for a link that does not exist, is not the viewer's, or shares nothing any more: one answer for all. */
  readonly person: SharedPerson | null
}

/** Everything one person shares with the viewer. Null when the session is over. */
export async function seeSharedPerson(viewer: Viewer<'family'>, link: FamilyLinkId): Promise<PersonView | null> {
  const page = await readFamilyPage(viewer, topics, { link })
  return page && { center: page.center, person: sharedPeople(page.grants, page.facts)[0] ?? null }
}
