import type { OwnCenter, OwnSheet } from '#lib/disclosure/own-data.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

export interface OwnSheetsView {
  readonly center: OwnCenter
  readonly sheets: readonly OwnSheet[]
}

/** The history sheets that the viewer lodged and did not withdraw. Null when the session is over. */
export async function seeOwnSheets(viewer: Viewer<'family'>): Promise<OwnSheetsView | null> {
  const page = await readFamilyPage(viewer, [], { sheets: { all: true } })
  return page && { center: page.center, sheets: page.sheets }
}

/** One of them with all its versions, the newest first; `sheet` is null for one that is not there, or not theirs. */
export async function seeOwnSheet(viewer: Viewer<'family'>, id: string) {
  const page = await readFamilyPage(viewer, [], { sheets: { id } })
  return page && { center: page.center, sheet: page.sheets[0] ?? null }
}
