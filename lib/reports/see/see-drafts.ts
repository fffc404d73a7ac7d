import type { Viewer } from '#lib/people/rules/viewer.ts'
import { draftsOf } from '../rows/report-draft.ts'
import type { Draft } from '../rules/draft.ts'

/** The viewer's own drafts, the latest first: the account's when signed in, and this browser's otherwise. */
export function seeDrafts(viewer: Viewer<'public'>): Promise<Draft[]> {
  return draftsOf(viewer)
}
