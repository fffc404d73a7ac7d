import { and, eq, isNotNull } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import { passkey } from '#drizzle/tables/second-factor.ts'
import { workAccount } from '#drizzle/tables/sign-in.ts'
import { askToUse } from '#lib/auth/passkeys.ts'
import { config } from '#lib/config/config.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { keepChallenge } from '../rows/challenges.ts'
import { ownPasskeys } from '../rows/factors-left.ts'
import { rowAtDoor, type StaffAtDoor, staffAtDoor } from '../rows/staff-at-door.ts'
import { isFresh } from '../rules/step-up.ts'

export interface WayToGive {
  readonly hasFactor: boolean
  readonly hasApp: boolean
  /** What a browser is asked for; null for whoever has no passkey. */
  readonly passkeyOptions: string | null
  /** Whether their organization's provider can ask them. */
  readonly hasWorkAccount: boolean
  /** Whether it was given a moment ago. */
  readonly isGiven: boolean
  /** Whether somebody is signed in at all, and so can sign out. */
  readonly isAtDoor: boolean
}

/** How the member of staff at the door can give their second factor; null for anyone else. */
export async function seeWayToGive(viewer: Viewer): Promise<WayToGive | null> {
  if (!viewer.session) return null
  return asViewer(atDoor(viewer), async (tx) => {
    const door = await staffAtDoor(tx)
    if (!door) return null
    const [own] = await tx.select({ app: staffMember.totpConfirmedAt }).from(staffMember).where(rowAtDoor(door))
    const known = await tx.select().from(passkey).where(ownPasskeys(door))
    const asked = known.length > 0 ? await askToUse(viewer.host ?? '', known) : null
    if (asked) await keepChallenge(tx, door, asked.challenge, viewer.at)
    return {
      hasFactor: door.hasFactor,
      hasApp: Boolean(own?.app),
      passkeyOptions: asked?.options ?? null,
      hasWorkAccount: await isKnownAtProvider(tx, door, viewer.host ?? null),
      isGiven: isFresh(door.secondFactorAt, viewer.at),
      isAtDoor: true,
    }
  })
}

/** Whether the provider of this host asked them for a second factor before. */
async function isKnownAtProvider(tx: Tx, { centerId, id }: StaffAtDoor, host: string | null): Promise<boolean> {
  const issuer = config.staffProvider(host)?.provider.issuer
  if (!issuer) return false
  const own = and(eq(workAccount.centerId, centerId), eq(workAccount.staffId, id), eq(workAccount.issuer, issuer))
  const found = await tx
    .select({ issuer: workAccount.issuer })
    .from(workAccount)
    .where(and(own, isNotNull(workAccount.provedAt)))
  return found.length > 0
}
