import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { type SharedPerson, sharedPeople } from '#lib/disclosure/shared-person.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { type OwnReports, ownReportsOn } from './see-own-reports.ts'

export interface FamilyHome extends OwnReports {
  readonly email: string
  readonly people: SharedPerson[]
}

/** What a family member finds when they come in: everyone who shares something, and their own reports. */
export async function seeFamilyHome(viewer: Viewer<'family'>): Promise<FamilyHome | null> {
  const page = await readFamilyPage(viewer, ['case_manager', 'case_manager_contact', 'meetings'], { reports: 'latest' })
  return page && { ...ownReportsOn(page), email: page.account.email, people: sharedPeople(page) }
}
