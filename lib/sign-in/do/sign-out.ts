import { and, eq, isNull } from 'drizzle-orm'
import { session } from '#drizzle/tables/sign-in.ts'
import { asViewer } from '#lib/database/as-viewer.ts'

/** Ends a session in every window that uses it. Ending it twice changes nothing. */
export async function signOut(tokenHash: string, at: Date): Promise<void> {
  await asViewer({ audience: 'gate', at }, (tx) =>
    tx
      .update(session)
      .set({ endedAt: at })
      .where(and(eq(session.tokenHash, tokenHash), isNull(session.endedAt))),
  )
}
