import { staffMember } from '#drizzle/tables/people.ts'
import { appSecretFor } from '#lib/auth/secret.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { countTry } from '#lib/sign-in/rows/count-try.ts'
import { sealedApp } from '../rows/own-app.ts'
import { renewedBefore, renewSession } from '../rows/renew-session.ts'
import { ownStaff, staffAtDoor, staffAtDoorAlone } from '../rows/staff-at-door.ts'
import { isFresh } from '../rules/step-up.ts'
import { stepOf, writtenSecret } from '../rules/totp.ts'

/** What the form of a new app carries: `set` makes its secret again, and means nothing to anybody else. */
interface Wish {
  readonly set: string
  readonly code: string
  readonly key: string
}

/**
 * Sets an authenticator app up with its first right code, in place of the one before. Whoever has a second factor gives
 * it first: a session that lacks it, or gave it long ago, adds nothing. A right code lets this session work as staff.
 */
export async function addApp(
  viewer: Viewer,
  { set, code, key }: Wish,
): Promise<Result<{ token: string }, 'wrong_app_code' | 'too_many' | 'step_up' | 'sign_in_again'>> {
  const person = await asViewer(atDoor(viewer), staffAtDoor)
  if (!person) {
    const token = await renewedBefore(viewer, key)
    return token === null ? refused('sign_in_again') : ok({ token })
  }
  if (!(await countTry(viewer, 'second-factor', person.id, 10))) return refused('too_many')
  return asViewer(atDoor(viewer), async (tx) => {
    const door = await staffAtDoorAlone(tx)
    if (!door) return refused('sign_in_again')
    if (door.hasFactor && !isFresh(door.secondFactorAt, viewer.at)) return refused('step_up')
    const secret = writtenSecret(appSecretFor(`${door.id} ${set}`))
    const step = stepOf(secret, code, viewer.at)
    if (step === null) return refused('wrong_app_code')
    await tx
      .update(staffMember)
      .set({ totpSecret: sealedApp(door.id, secret), totpConfirmedAt: viewer.at, totpStep: step })
      .where(ownStaff(door))
    return ok({ token: await renewSession(tx, viewer, door, key) })
  })
}
