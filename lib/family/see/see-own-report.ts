import { type FamilyPage, type OwnReply, type OwnReport, readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { type SharedPerson, sharedPeople } from '#lib/disclosure/shared-person.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

export interface OwnReportView {
  readonly center: FamilyPage['center']
  /** Null for a report that is not there or not theirs. */
  readonly report: OwnReport | null
  readonly replies: OwnReply[]
  readonly ownWords: { words: string; at: string }[]
  /** Everyone who shares something, for the notices that go with an answer about them. */
  readonly people: SharedPerson[]
}

/** One report of the viewer's own, with what was written on it since. Null when the session is over. */
export async function seeOwnReport(viewer: Viewer<'family'>, id: string): Promise<OwnReportView | null> {
  const page = await readFamilyPage(viewer, [], { reports: { id } })
  if (!page) return null
  return {
    center: page.center,
    report: page.reports?.[0] ?? null,
    replies: page.replies ?? [],
    ownWords: page.ownWords ?? [],
    people: sharedPeople(page),
  }
}
