import { and, count, desc, eq, isNull } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import { factorChange, passkey, recoveryCode } from '#drizzle/tables/second-factor.ts'
import { workAccount } from '#drizzle/tables/sign-in.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { liveSessions } from '#lib/sign-in/rows/live-sessions.ts'
import { ownPasskeys } from '../rows/factors-left.ts'
import { rowAtDoor, staffAtDoor } from '../rows/staff-at-door.ts'
import { mayReset } from '../rules/may-reset.ts'

/**
 * How somebody signs in: what is set up, where they are signed in, what was changed. Only `hasFactor` and `isProven`
 * for whoever has not given their second factor yet; null without a session of staff.
 */
export async function seeOwnSignIn(viewer: Viewer) {
  return asViewer(atDoor(viewer), async (tx) => {
    const door = await staffAtDoor(tx)
    if (!door) return null
    const { hasFactor, isProven, centerId, accountId, sessionId } = door
    if (!isProven) return { hasFactor, isProven, own: null }
    const [app] = await tx.select({ since: staffMember.totpConfirmedAt }).from(staffMember).where(rowAtDoor(door))
    const passkeys = await tx
      .select({ id: passkey.id, name: passkey.name, createdAt: passkey.createdAt, lastUsedAt: passkey.lastUsedAt })
      .from(passkey)
      .where(ownPasskeys(door))
      .orderBy(passkey.createdAt)
    const [work] = await tx
      .select({ since: workAccount.linkedAt })
      .from(workAccount)
      .where(and(eq(workAccount.centerId, centerId), eq(workAccount.staffId, door.id)))
      .orderBy(workAccount.linkedAt)
      .limit(1)
    const [codes] = await tx
      .select({ left: count() })
      .from(recoveryCode)
      .where(and(eq(recoveryCode.centerId, centerId), eq(recoveryCode.staffId, door.id), isNull(recoveryCode.usedAt)))
    const own = { centerId, accountId, sessionId, isStaff: true, isProven }
    const sessions = await liveSessions(tx, own, viewer.at)
    const changes = await tx
      .select({ what: factorChange.what, at: factorChange.at })
      .from(factorChange)
      .where(and(eq(factorChange.centerId, centerId), eq(factorChange.staffId, door.id)))
      .orderBy(desc(factorChange.at))
      .limit(10)
    const { timeZone, phone } = await ownCenter(tx)
    return {
      hasFactor,
      isProven,
      own: {
        hasApp: Boolean(app?.since),
        passkeys,
        workAccountSince: work?.since ?? null,
        codesLeft: codes?.left ?? 0,
        sessions,
        changes,
        timeZone,
        phone,
        mayReset: mayReset(door.roles),
      },
    }
  })
}
