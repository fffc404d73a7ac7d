import { staffMember } from '#drizzle/tables/people.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { endSessions } from '#lib/sign-in/rows/end-sessions.ts'
import { changeAtDoor } from '../rows/at-door-once.ts'
import { factorCount } from '../rows/factors-left.ts'
import { noteChange } from '../rows/note-change.ts'
import { rowAtDoor } from '../rows/staff-at-door.ts'

/** Takes one's authenticator app away and ends one's other sessions. The last second factor stays. */
export async function removeApp(viewer: Viewer): Promise<Result<null, 'step_up' | 'sign_in_again' | 'last_factor'>> {
  return changeAtDoor(viewer, async (tx, door) => {
    const { centerId, id, accountId, sessionId } = door
    const [own] = await tx.select({ app: staffMember.totpConfirmedAt }).from(staffMember).where(rowAtDoor(door))
    if (!own?.app) return ok(null)
    if ((await factorCount(tx, door)) < 2) return refused('last_factor')
    await tx.update(staffMember).set({ totpSecret: null, totpConfirmedAt: null }).where(rowAtDoor(door))
    await endSessions(tx, { centerId, accountId, but: sessionId }, viewer.at)
    await noteChange(tx, { centerId, staff: id, by: id, what: 'app_removed', at: viewer.at })
    return ok(null)
  })
}
