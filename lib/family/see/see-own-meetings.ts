import type { OwnCenter } from '#lib/disclosure/own-data.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { type SharedPerson, sharedPeople } from '#lib/disclosure/shared-person.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

export interface OwnMeetings {
  readonly center: OwnCenter
  readonly people: readonly SharedPerson[]
}

/** The meetings the viewer is invited to, by client, as far as they passed the door. Null when the session is over. */
export async function seeOwnMeetings(viewer: Viewer<'family'>): Promise<OwnMeetings | null> {
  const page = await readFamilyPage(viewer, ['meetings'])
  return page && { center: page.center, people: sharedPeople(page.grants, page.facts) }
}
