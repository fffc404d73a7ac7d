import { and, eq, isNull } from 'drizzle-orm'
import { session } from '#drizzle/tables/sign-in.ts'
import { log } from '#lib/config/log.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { accountAtDoor } from '../rows/account-at-door.ts'

/**
 * Ends one session of one's own, in whichever browser it is. It needs no step up: whoever fears for their account must
 * not be kept from it. Somebody else's, and one that is over, are left as they are.
 */
export async function signOutThere(viewer: Viewer, wish: { session: string }): Promise<void> {
  await asViewer(atDoor(viewer), async (tx) => {
    const door = await accountAtDoor(tx)
    if (!door?.isProven) return
    const own = and(eq(session.centerId, door.centerId), eq(session.accountId, door.accountId))
    await tx
      .update(session)
      .set({ endedAt: viewer.at, device: null })
      .where(and(own, eq(session.id, wish.session), isNull(session.endedAt)))
    log('info', 'signed out', { kind: 'elsewhere' })
  })
}
