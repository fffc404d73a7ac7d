import { log, sessionInLog } from '#lib/config/log.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { atGate, type Viewer } from '#lib/people/rules/viewer.ts'
import { endSession } from '../rows/end-session.ts'
import { forgetHeld } from '../rows/hand-over.ts'

/** Ends a session in every window that uses it, and forgets what this browser held for nobody. Twice changes nothing. */
export async function signOut(viewer: Viewer): Promise<void> {
  await asViewer(atGate(viewer), async (tx) => {
    await endSession(tx, viewer)
    await forgetHeld(tx)
  })
  if (viewer.session) log('info', 'signed out', { session: sessionInLog(viewer.session) })
}
