import { asViewer } from '#lib/database/as-viewer.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { accountAtDoor } from '../rows/account-at-door.ts'
import { type LiveSession, liveSessions } from '../rows/live-sessions.ts'

export interface OwnSessions {
  readonly sessions: readonly LiveSession[]
  readonly timeZone: string
  /** Of the center. */
  readonly phone: string
}

/**
 * Where somebody is signed in, for nobody but them. `second_factor` for staff who have not given theirs, whichever room
 * they are in; null without a live session.
 */
export async function seeSessions(viewer: Viewer): Promise<OwnSessions | 'second_factor' | null> {
  return asViewer(atDoor(viewer), async (tx) => {
    const door = await accountAtDoor(tx)
    if (!door) return null
    if (!door.isProven) return 'second_factor'
    const { timeZone, phone } = await ownCenter(tx)
    return { sessions: await liveSessions(tx, door, viewer.at), timeZone, phone }
  })
}
