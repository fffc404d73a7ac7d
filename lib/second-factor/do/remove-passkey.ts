import { and, eq } from 'drizzle-orm'
import { passkey } from '#drizzle/tables/second-factor.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { endSessions } from '#lib/sign-in/rows/end-sessions.ts'
import { changeAtDoor } from '../rows/at-door-once.ts'
import { dropPasskeys } from '../rows/drop-factors.ts'
import { factorCount, ownPasskeys } from '../rows/factors-left.ts'
import { noteChange } from '../rows/note-change.ts'

/** Takes a passkey of one's own away and ends one's other sessions. The last second factor stays. */
export async function removePasskey(
  viewer: Viewer,
  wish: { passkey: string },
): Promise<Result<null, 'step_up' | 'sign_in_again' | 'last_factor'>> {
  return changeAtDoor(viewer, async (tx, door) => {
    const { centerId, id, accountId, sessionId } = door
    const own = and(ownPasskeys(door), eq(passkey.id, wish.passkey))
    const [found] = await tx.select({ id: passkey.id }).from(passkey).where(own)
    if (!found) return ok(null)
    if ((await factorCount(tx, door)) < 2) return refused('last_factor')
    await dropPasskeys(tx, id, wish.passkey)
    await endSessions(tx, { centerId, accountId, but: sessionId }, viewer.at)
    await noteChange(tx, { centerId, staff: id, by: id, what: 'passkey_removed', at: viewer.at })
    return ok(null)
  })
}
