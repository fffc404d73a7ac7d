import { ok, type Result, refused } from '#lib/kernel/result.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { endSessions } from '#lib/sign-in/rows/end-sessions.ts'
import { changeAtDoor } from '../rows/at-door-once.ts'
import { dropWorkAccounts } from '../rows/drop-factors.ts'
import { factorCount } from '../rows/factors-left.ts'
import { noteChange } from '../rows/note-change.ts'

/**
 * Forgets which account at their organization is somebody's, and ends their other sessions. Whoever gives their second
 * factor there alone sets up another one first. The next time they come from there, it is linked anew, with a letter.
 */
export async function removeWorkAccount(
  viewer: Viewer,
): Promise<Result<null, 'step_up' | 'sign_in_again' | 'last_factor'>> {
  return changeAtDoor(viewer, async (tx, door) => {
    const { centerId, id, accountId, sessionId } = door
    if ((await factorCount(tx, door)) === 0) return refused('last_factor')
    if (!(await dropWorkAccounts(tx, id))) return ok(null)
    await endSessions(tx, { centerId, accountId, but: sessionId }, viewer.at)
    await noteChange(tx, { centerId, staff: id, by: id, what: 'work_account_removed', at: viewer.at })
    return ok(null)
  })
}
