import { and, eq, isNull } from 'drizzle-orm'
import { session } from '#drizzle/tables/sign-in.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** Ends the session this browser brings, if it brings one. Ending it twice changes nothing. */
export async function endSession(tx: Tx, viewer: Viewer): Promise<void> {
  await tx
    .update(session)
    .set({ endedAt: viewer.at, device: null })
    .where(and(eq(session.tokenHash, viewer.session ?? ''), isNull(session.endedAt)))
}
