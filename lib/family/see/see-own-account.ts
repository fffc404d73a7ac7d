import type { OwnAccount, OwnSettings } from '#lib/disclosure/own-data.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

export type SeenAccount = OwnAccount & OwnSettings & { readonly timeZone: string }

/** What the viewer told us about themselves. It says nothing about any client. Null when the session is over. */
export async function seeOwnAccount(viewer: Viewer<'family'>): Promise<SeenAccount | null> {
  const page = await readFamilyPage(viewer, [], { settings: true })
  return page?.settings ? { ...page.account, ...page.settings, timeZone: page.center.timeZone } : null
}
