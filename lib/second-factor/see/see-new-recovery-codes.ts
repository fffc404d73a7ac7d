import { spokenSecret } from '#lib/auth/secret.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { staffAtDoor } from '../rows/staff-at-door.ts'
import { partsOfSet } from '../rules/recovery-codes.ts'
import { isFresh } from '../rules/step-up.ts'

/**
 * Ten codes that work once their reader says they are written down. `step_up` for whoever has not given their second
 * factor a moment ago; null without a session of staff.
 */
export async function seeNewRecoveryCodes(
  viewer: Viewer,
  set: string,
): Promise<{ set: string; codes: string[] } | 'step_up' | null> {
  const door = await asViewer(atDoor(viewer), staffAtDoor)
  if (!door) return null
  if (!door.hasFactor || !isFresh(door.secondFactorAt, viewer.at)) return 'step_up'
  return { set, codes: partsOfSet(door.id, set).map(spokenSecret) }
}
