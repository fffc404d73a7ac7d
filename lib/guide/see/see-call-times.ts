import { asViewer } from '#lib/database/as-viewer.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** The hours by which a promised call is reckoned: those of the center. */
export async function seeCallTimes(viewer: Viewer<'public'>) {
  return asViewer(viewer, ownCenter)
}
