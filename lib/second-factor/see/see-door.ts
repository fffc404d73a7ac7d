import { asViewer } from '#lib/database/as-viewer.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { type StaffAtDoor, staffAtDoor } from '../rows/staff-at-door.ts'
import { secondFactorPage, setUpPage } from '../rules/step-up.ts'

/** The member of staff at the door, before or after their second factor; null for anyone else. */
export async function seeDoor(viewer: Viewer): Promise<StaffAtDoor | null> {
  return viewer.session ? asViewer(atDoor(viewer), staffAtDoor) : null
}

/**
 * Where somebody goes who asked for a page of staff and may not see it yet: to their second factor, or to set one up;
 * whoever has no live session of staff signs in.
 */
export async function wayIn(viewer: Viewer, returnTo: string): Promise<string> {
  const signIn = `/sign-in?returnTo=${encodeURIComponent(returnTo)}`
  if (viewer.audience !== 'staff' && viewer.audience !== 'guide') return signIn
  const door = await seeDoor(viewer)
  if (!door || door.isProven) return signIn
  return door.hasFactor ? secondFactorPage(returnTo) : setUpPage(returnTo)
}
