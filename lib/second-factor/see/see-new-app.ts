import { appSecretFor } from '#lib/auth/secret.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { needsSetUpWord } from '../rows/set-up-word.ts'
import { staffAtDoor } from '../rows/staff-at-door.ts'
import { isFresh } from '../rules/step-up.ts'
import { totp, writtenSecret } from '../rules/totp.ts'

/**
 * What an app needs to be set up. Nothing is stored before its first right code. `step_up` for whoever has a second
 * factor and has not given it a moment ago; null without a session of staff.
 */
export async function seeNewApp(
  viewer: Viewer,
  set: string,
): Promise<{ set: string; uri: string; secret: string; isInstead: boolean; needsWord: boolean } | 'step_up' | null> {
  return asViewer(atDoor(viewer), async (tx) => {
    const door = await staffAtDoor(tx)
    if (!door) return null
    if (door.hasFactor && !isFresh(door.secondFactorAt, viewer.at)) return 'step_up'
    const secret = writtenSecret(appSecretFor(`${door.id} ${set}`))
    return {
      set,
      secret,
      isInstead: door.hasFactor,
      uri: totp(secret, door.email).toString(),
      needsWord: await needsSetUpWord(tx, door),
    }
  })
}
