import type { OwnCenter, OwnReport } from '#lib/disclosure/own-data.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { type SharedPerson, sharedPeople } from '#lib/disclosure/shared-person.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

export interface FamilyHome {
  readonly center: OwnCenter
  readonly email: string
  readonly people: readonly SharedPerson[]
  readonly reports: readonly OwnReport[]
}

/**
 * What a family member finds when they come in: everyone who shares something, and their latest reports. Null when the
 * session is over.
 */
export async function seeFamilyHome(viewer: Viewer<'family'>): Promise<FamilyHome | null> {
  const page = await readFamilyPage(viewer, ['case_manager', 'case_manager_contact', 'waiting_meeting'], {
    reports: { latest: 3 },
  })
  if (!page) return null
  const { center, account, reports } = page
  return { center, email: account.email, people: sharedPeople(page.grants, page.facts), reports }
}
