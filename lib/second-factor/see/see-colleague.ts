import { spokenSecret } from '#lib/auth/secret.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { staffAtDoor } from '../rows/staff-at-door.ts'
import { wordOf } from '../rules/may-reset.ts'
import { isFresh } from '../rules/step-up.ts'
import { seeColleagues } from './see-colleagues.ts'

/**
 * A colleague whose second factor the viewer may take away, and the word that works once it is taken away. `step_up`
 * for a viewer who has not given their own a moment ago.
 */
export async function seeColleague(
  viewer: Viewer,
  { staff, set }: { staff: StaffId; set: string },
): Promise<{ name: string; set: string; word: string } | 'step_up' | 'not_yours' | null> {
  const seen = await seeColleagues(viewer)
  if (!seen) return null
  const colleague = seen.colleagues.find(({ id }) => id === staff)
  if (!colleague) return 'not_yours'
  const door = await asViewer(atDoor(viewer), staffAtDoor)
  if (!isFresh(door?.secondFactorAt ?? null, viewer.at)) return 'step_up'
  return { name: colleague.name, set, word: spokenSecret(wordOf(staff, set)) }
}
