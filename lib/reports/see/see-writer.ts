import { asViewer } from '#lib/database/as-viewer.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { ownWriter } from '../rows/own-writer.ts'
import type { OwnWriter } from '../rules/writer.ts'

/** The family member who writes, if they are signed in. Without a session the database is asked nothing. */
export async function seeWriter(viewer: Viewer<'public'>): Promise<OwnWriter | null> {
  return viewer.session ? asViewer(viewer, ownWriter) : null
}
