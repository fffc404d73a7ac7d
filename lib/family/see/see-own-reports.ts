import { type FamilyPage, type OwnReport, readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

export interface OwnReports {
  readonly center: FamilyPage['center']
  readonly reports: OwnReport[]
}

/** The viewer's own reports, the latest first. Tells nothing about anybody. Null when the session is over. */
export async function seeOwnReports(viewer: Viewer<'family'>): Promise<OwnReports | null> {
  const page = await readFamilyPage(viewer, [], { reports: 'latest' })
  return page && ownReportsOn(page)
}

export function ownReportsOn({ center, reports }: FamilyPage): OwnReports {
  return { center, reports: reports ?? [] }
}
