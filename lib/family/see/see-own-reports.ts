import type { OwnCenter, OwnReport } from '#lib/disclosure/own-data.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

export interface OwnReportsView {
  readonly center: OwnCenter
  readonly reports: readonly OwnReport[]
}

/**
 * The viewer's own reports, the latest first. Nothing in them depends on whom they are about. Null when the session is
 * over.
 */
export async function seeOwnReports(viewer: Viewer<'family'>): Promise<OwnReportsView | null> {
  const page = await readFamilyPage(viewer, [], { reports: { latest: 20 } })
  return page && { center: page.center, reports: page.reports }
}
