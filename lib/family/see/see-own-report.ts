import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { type OwnReportView, toldAnswers } from '#lib/disclosure/told-words.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** One of the viewer's own reports, with everything written on it since. Null when the session is over. */
export async function seeOwnReport(viewer: Viewer<'family'>, id: string): Promise<OwnReportView | null> {
  const page = await readFamilyPage(viewer, [], { reports: { id } })
  if (!page) return null
  const { center, grants, reports, copy, ownWords, escalations, answers } = page
  const own = { center, report: reports[0] ?? null, copy: copy ?? null, ownWords, escalations }
  return { ...own, answers: toldAnswers(grants, answers) }
}
