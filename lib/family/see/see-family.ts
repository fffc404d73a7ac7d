import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import { type Disclosed, disclose, isOpen, Withheld } from '#lib/disclosure/disclose.ts'
import {
  type FamilyPage,
  type OwnReply,
  type OwnReport,
  type Row,
  readFamilyPage,
} from '#lib/disclosure/read/family-page.ts'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** One person who shares something with the viewer, and what of it passed the door. */
export interface SharedPerson {
  readonly linkId: string
  readonly name: string
  readonly relationship: string
  readonly endsAt: Date
  readonly isOpen: (topic: Topic) => boolean
  readonly told: <Of extends Topic>(topic: Of) => Disclosed<Of>[]
}

export interface FamilyView {
  readonly center: FamilyPage['center']
  readonly email: string
  readonly involvement: string | null
  readonly people: SharedPerson[]
  readonly reports: OwnReport[]
}

/** What a family member finds when they come in: everyone who shares something, and their own reports. */
export async function seeFamilyHome(viewer: Viewer<'family'>): Promise<FamilyView | null> {
  const page = await readFamilyPage(viewer, ['case_manager', 'case_manager_contact', 'meetings'], { reports: 'latest' })
  return page && viewOf(page)
}

export const personTopics = [
  'case_manager',
  'case_manager_contact',
  'goals',
  'progress',
  'ways_to_help',
  'meetings',
  'visits',
  'care_team',
  'health',
  'crisis',
  'substance_use',
] as const satisfies readonly Topic[]

/** Everything one person shares. A link that is not there, not theirs or not shared any more gives an empty view. */
export async function seeSharedPerson(viewer: Viewer<'family'>, link: FamilyLinkId): Promise<FamilyView | null> {
  const page = await readFamilyPage(viewer, personTopics, { link })
  return page && viewOf(page)
}

export async function seeOwnMeetings(viewer: Viewer<'family'>): Promise<FamilyView | null> {
  const page = await readFamilyPage(viewer, ['meetings'])
  return page && viewOf(page)
}

/** The viewer's own reports, the latest first. Tells nothing about anybody. */
export async function seeOwnReports(viewer: Viewer<'family'>): Promise<FamilyView | null> {
  const page = await readFamilyPage(viewer, [], { reports: 'latest' })
  return page && viewOf(page)
}

export interface OwnReportView extends FamilyView {
  readonly replies: OwnReply[]
  readonly ownWords: { words: string; at: string }[]
}

export async function seeOwnReport(viewer: Viewer<'family'>, id: string): Promise<OwnReportView | null> {
  const page = await readFamilyPage(viewer, [], { reports: { id } })
  return page && { ...viewOf(page), replies: page.replies ?? [], ownWords: page.ownWords ?? [] }
}

function viewOf(page: FamilyPage): FamilyView {
  const { grants } = page
  const facts: { [Of in Topic]?: Row<Of>[] } = page.facts
  const people = new Map(grants.map((grant) => [grant.linkId, grant]))
  const told = <Of extends Topic>(linkId: string, topic: Of): Disclosed<Of>[] =>
    ((facts[topic] ?? []) as Row<Of>[])
      .filter((row) => row.linkId === linkId)
      .map((row) => disclose(grants, withhold(topic, row)))
      .filter((fact) => fact !== null)
  return {
    center: page.center,
    email: page.account.email,
    involvement: page.account.involvement,
    people: [...people.values()].map((grant) => ({
      linkId: grant.linkId,
      name: grant.name,
      relationship: grant.relationship,
      endsAt: new Date(grant.endsAt),
      isOpen: (topic) => isOpen(grants, grant.linkId, topic),
      told: (topic) => told(grant.linkId, topic),
    })),
    reports: page.reports ?? [],
  }
}

function withhold<Of extends Topic>(topic: Of, row: Row<Of>): Withheld<Of> {
  const reach = {
    linkId: row.linkId,
    area: (row.area ?? null) as LifeArea | null,
    professional: row.professional ?? null,
  }
  return new Withheld(topic, reach, row.fact)
}
