import { asViewer } from '#lib/database/as-viewer.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { ownWriter } from '../rows/own-writer.ts'
import type { OwnWriter } from '../rules/writer.ts'

/** The family member who writes a report, if they are signed in. */
export function seeWriter(viewer: Viewer<'public'>): Promise<OwnWriter | null> {
  return asViewer(viewer, ownWriter)
}
