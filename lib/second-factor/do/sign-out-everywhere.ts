import { asViewer } from '#lib/database/as-viewer.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { endSessions } from '../rows/end-sessions.ts'
import { staffAtDoor } from '../rows/staff-at-door.ts'

/**
 * Ends every session of one's own, this one too. It needs no step up: whoever fears for their account must not be kept
 * from it.
 */
export async function signOutEverywhere(viewer: Viewer): Promise<void> {
  await asViewer(atDoor(viewer), async (tx) => {
    const door = await staffAtDoor(tx)
    if (door?.isProven) await endSessions(tx, door, viewer.at)
  })
}
