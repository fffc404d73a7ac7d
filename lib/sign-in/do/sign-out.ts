import { and, eq, isNull } from 'drizzle-orm'
import { session } from '#drizzle/tables/sign-in.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { atGate, type Viewer } from '#lib/people/rules/viewer.ts'

/** Ends a session in every window that uses it. Ending it twice changes nothing. */
export async function signOut(viewer: Viewer): Promise<void> {
  await asViewer(atGate(viewer), (tx) =>
    tx
      .update(session)
      .set({ endedAt: viewer.at })
      .where(and(eq(session.tokenHash, viewer.session ?? ''), isNull(session.endedAt))),
  )
}
