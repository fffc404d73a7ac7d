import { and, count, desc, eq, gt, isNull } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import { factorChange, passkey, recoveryCode } from '#drizzle/tables/second-factor.ts'
import { session, workAccount } from '#drizzle/tables/sign-in.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { ownPasskeys } from '../rows/factors-left.ts'
import { ownStaff, staffAtDoor } from '../rows/staff-at-door.ts'
import { mayReset } from '../rules/may-reset.ts'

const idleMinutes = 30

/**
 * How somebody signs in: what is set up, where they are signed in, what was changed. Only `hasFactor` and `isProven` for
 * whoever has not given their second factor yet; null without a session of staff.
 */
export async function seeOwnSignIn(viewer: Viewer) {
  return asViewer(atDoor(viewer), async (tx) => {
    const door = await staffAtDoor(tx)
    if (!door) return null
    const { hasFactor, isProven, centerId, accountId, sessionId } = door
    if (!isProven) return { hasFactor, isProven, own: null }
    const [app] = await tx.select({ since: staffMember.totpConfirmedAt }).from(staffMember).where(ownStaff(door))
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
    const sessions = await tx
      .select({ id: session.id, createdAt: session.createdAt, seenAt: session.seenAt })
      .from(session)
      .where(
        and(
          eq(session.centerId, centerId),
          eq(session.accountId, accountId),
          isNull(session.endedAt),
          gt(session.expiresAt, viewer.at),
          gt(session.seenAt, new Date(viewer.at.getTime() - idleMinutes * 60_000)),
        ),
      )
      .orderBy(desc(session.seenAt))
      .limit(50)
    const changes = await tx
      .select({ what: factorChange.what, at: factorChange.at })
      .from(factorChange)
      .where(and(eq(factorChange.centerId, centerId), eq(factorChange.staffId, door.id)))
      .orderBy(desc(factorChange.at))
      .limit(10)
    const { timeZone } = await ownCenter(tx)
    const here = sessions.map((each) => ({ ...each, isThis: each.id === sessionId }))
    return {
      hasFactor,
      isProven,
      own: {
        hasApp: Boolean(app?.since),
        passkeys,
        workAccountSince: work?.since ?? null,
        codesLeft: codes?.left ?? 0,
        sessions: here,
        changes,
        timeZone,
        mayReset: mayReset(door.roles),
      },
    }
  })
}
