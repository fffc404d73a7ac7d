import { topics } from '#lib/consent/topic.ts'
import { isNewToThem } from '#lib/conversations/rules/conversation.ts'
import { disclose, Withheld } from '#lib/disclosure/disclose.ts'
import type { FactKind } from '#lib/disclosure/fact.ts'
import type { OwnCenter, OwnConversation, OwnReport } from '#lib/disclosure/own-data.ts'
import { type FamilyPage, readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { type SharedPerson, sharedPeople } from '#lib/disclosure/shared-person.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { lastAnswers } from './see-own-conversations.ts'

export interface FamilyHome {
  readonly center: OwnCenter
  readonly email: string
  readonly people: readonly SharedPerson[]
  readonly reports: readonly OwnReport[]
  /** When the latest answer to each of them was written, as far as it may be read. */
  readonly answeredAt: ReadonlyMap<string, string>
  /** When somebody else answered about one of them, by the id of the report. */
  readonly heardAt: ReadonlyMap<string, string>
  /** Conversations in which staff wrote something that was not marked as read. */
  readonly unread: readonly OwnConversation[]
}

/** The home is the whole answer: everything that is shared, and the latest reports without their words. */
export const homeKinds: readonly FactKind[] = topics
export const homeReports = { latest: 3 }
export const homeConversations = { latest: 3 }

/**
 * What a family member finds when they come in: everyone who shares something, their latest reports, and what was
 * written to them. Null when the session is over.
 */
export async function seeFamilyHome(viewer: Viewer<'family'>): Promise<FamilyHome | null> {
  return homeFrom(await readFamilyPage(viewer, homeKinds, { reports: homeReports, conversations: homeConversations }))
}

export function homeFrom(page: FamilyPage | null): FamilyHome | null {
  if (!page) return null
  const { center, account, reports, grants, facts } = page
  const answeredAt = new Map(
    page.answers.flatMap((answer) => {
      const told = answer instanceof Withheld ? disclose(grants, answer) : answer
      return told ? [[told.reportId, told.writtenAt] as const] : []
    }),
  )
  const heardAt = new Map(
    page.escalations
      .toReversed()
      .flatMap(({ reportId, answeredAt: heard }) => (heard ? [[reportId, heard] as const] : [])),
  )
  const lastWritten = lastAnswers(page)
  const unread = page.conversations.filter((each) => isNewToThem(each, lastWritten.get(each.id)))
  return { center, email: account.email, people: sharedPeople(grants, facts), reports, answeredAt, heardAt, unread }
}
