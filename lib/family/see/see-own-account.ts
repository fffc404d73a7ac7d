import type { OwnAccount } from '#lib/disclosure/own-data.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

export type SeenAccount = OwnAccount & { readonly timeZone: string }

/** What the viewer told us about themselves. It says nothing about any client. Null when the session is over. */
export async function seeOwnAccount(viewer: Viewer<'family'>): Promise<SeenAccount | null> {
  const page = await readFamilyPage(viewer, [])
  return page && { ...page.account, timeZone: page.center.timeZone }
}
