import { asViewer } from '#lib/database/as-viewer.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { ownWriter, writerCalled } from '../rows/own-writer.ts'
import type { OwnWriter } from '../rules/writer.ts'

/** The family member who writes, if they are signed in. Without a session the database is asked nothing. */
export async function seeWriter(viewer: Viewer<'public'>): Promise<OwnWriter | null> {
  return viewer.session ? asViewer(viewer, ownWriter) : null
}

/** The same, with the name and the relationship they gave in their newest report; empty where they gave none. */
export async function seeKnownWriter(
  viewer: Viewer<'public'>,
): Promise<(OwnWriter & { readonly name: string; readonly relationship: string }) | null> {
  if (!viewer.session) return null
  return asViewer(viewer, async (tx) => {
    const writer = await ownWriter(tx)
    return writer && { ...writer, ...(await writerCalled(tx)) }
  })
}
