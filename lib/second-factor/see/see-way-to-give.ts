import { staffMember } from '#drizzle/tables/people.ts'
import { passkey } from '#drizzle/tables/second-factor.ts'
import { askToUse } from '#lib/auth/passkeys.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { keepChallenge } from '../rows/challenges.ts'
import { ownPasskeys } from '../rows/factors-left.ts'
import { ownStaff, staffAtDoor } from '../rows/staff-at-door.ts'

export interface WayToGive {
  readonly hasFactor: boolean
  readonly hasApp: boolean
  /** What a browser is asked for; null for whoever has no passkey. */
  readonly passkeyOptions: string | null
}

/** How the member of staff at the door can give their second factor; null for anyone else. */
export async function seeWayToGive(viewer: Viewer): Promise<WayToGive | null> {
  if (!viewer.session) return null
  return asViewer(atDoor(viewer), async (tx) => {
    const door = await staffAtDoor(tx)
    if (!door) return null
    const [own] = await tx.select({ app: staffMember.totpConfirmedAt }).from(staffMember).where(ownStaff(door))
    const known = await tx.select().from(passkey).where(ownPasskeys(door))
    const asked = known.length > 0 ? await askToUse(viewer.host ?? '', known) : null
    if (asked) await keepChallenge(tx, door, asked.challenge, viewer.at)
    return { hasFactor: door.hasFactor, hasApp: Boolean(own?.app), passkeyOptions: asked?.options ?? null }
  })
}
