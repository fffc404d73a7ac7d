import { and, eq } from 'drizzle-orm'
import { session } from '#drizzle/tables/sign-in.ts'
import { hashOf, renewedToken } from '#lib/auth/secret.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { type StaffAtDoor, staffAtDoor } from './staff-at-door.ts'

/** Marks a session as proven by a second factor and gives it a new token. The old one is dead from then on. */
export async function renewSession(
  tx: Tx,
  viewer: Viewer,
  { centerId, sessionId }: StaffAtDoor,
  key: string,
): Promise<string> {
  const token = renewedToken(sessionId, key)
  await tx
    .update(session)
    .set({ secondFactorAt: viewer.at, tokenHash: hashOf(token), replacedHash: viewer.session })
    .where(and(eq(session.centerId, centerId), eq(session.id, sessionId)))
  return token
}

/** The token that the first press of the same form was given, while its session lives; null for any other form. */
export async function renewedBefore(viewer: Viewer, key: string): Promise<string | null> {
  const [found] = await asViewer(atDoor({ ...viewer, session: null }), (tx) =>
    tx
      .select({ id: session.id })
      .from(session)
      .where(eq(session.replacedHash, viewer.session ?? '')),
  )
  if (!found) return null
  const token = renewedToken(found.id, key)
  const staff = await asViewer(atDoor({ ...viewer, session: hashOf(token) }), staffAtDoor)
  return staff ? token : null
}
