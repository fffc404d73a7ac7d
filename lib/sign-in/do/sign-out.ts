import { log, sessionInLog } from '#lib/config/log.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { atDoor, atGate, type Viewer } from '#lib/people/rules/viewer.ts'
import { accountAtDoor } from '../rows/account-at-door.ts'
import { endSession } from '../rows/end-session.ts'
import { endSessions } from '../rows/end-sessions.ts'
import { forgetHeld } from '../rows/words-at-sign-in.ts'

/**
 * Ends a session in every window that uses it, and forgets what this browser held for nobody; `isEverywhere` ends all
 * sessions of the account. Twice changes nothing. No step up is asked: whoever fears for their account must not be kept
 * from it. A letter alone does not sign a member of staff out elsewhere.
 */
export async function signOut(viewer: Viewer, { isEverywhere = false } = {}): Promise<void> {
  if (isEverywhere) await endAll(viewer)
  await asViewer(atGate(viewer), async (tx) => {
    await endSession(tx, viewer)
    await forgetHeld(tx)
  })
  const kind = isEverywhere ? 'everywhere' : undefined
  if (viewer.session) log('info', 'signed out', { session: sessionInLog(viewer.session), kind })
}

async function endAll(viewer: Viewer): Promise<void> {
  await asViewer(atDoor(viewer), async (tx) => {
    const door = await accountAtDoor(tx)
    if (door?.isProven) await endSessions(tx, door, viewer.at)
  })
}
