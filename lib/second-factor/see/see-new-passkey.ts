import { passkey } from '#drizzle/tables/second-factor.ts'
import { askToMake } from '#lib/auth/passkeys.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { keepChallenge } from '../rows/challenges.ts'
import { ownPasskeys } from '../rows/factors-left.ts'
import { needsSetUpWord } from '../rows/set-up-word.ts'
import { staffAtDoor } from '../rows/staff-at-door.ts'
import { isFresh } from '../rules/step-up.ts'

/**
 * What a browser is asked to make a passkey of. `step_up` for whoever has a second factor and has not given it a moment
 * ago; null without a session of staff.
 */
export async function seeNewPasskey(
  viewer: Viewer,
): Promise<{ options: string; hasFactor: boolean; needsWord: boolean } | 'step_up' | null> {
  return asViewer(atDoor(viewer), async (tx) => {
    const door = await staffAtDoor(tx)
    if (!door) return null
    if (door.hasFactor && !isFresh(door.secondFactorAt, viewer.at)) return 'step_up'
    const known = await tx.select().from(passkey).where(ownPasskeys(door))
    const { challenge, options } = await askToMake(viewer.host ?? '', { id: door.id, email: door.email, known })
    await keepChallenge(tx, door, challenge, viewer.at)
    return { options, hasFactor: door.hasFactor, needsWord: await needsSetUpWord(tx, door) }
  })
}
