import { and, isNotNull, lt } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { countTry } from '#lib/sign-in/rows/count-try.ts'
import { openedApp, sealedApp } from '../rows/own-app.ts'
import { renewedBefore, renewSession } from '../rows/renew-session.ts'
import { ownStaff, staffAtDoor } from '../rows/staff-at-door.ts'
import { stepOf } from '../rules/totp.ts'

/**
 * Accepts a time-based code (RFC 6238) of the app that was set up. Each code works once. There are ten tries an hour,
 * counted for the person and not for the session, because one person can open many sessions. A right code lets this
 * session work as staff, under a new token.
 */
export async function giveAppCode(
  viewer: Viewer,
  { code, key }: { code: string; key: string },
): Promise<Result<{ token: string }, 'wrong_app_code' | 'too_many' | 'sign_in_again'>> {
  const person = await asViewer(atDoor(viewer), staffAtDoor)
  if (!person) {
    const token = await renewedBefore(viewer, key)
    return token === null ? refused('sign_in_again') : ok({ token })
  }
  if (!(await countTry(viewer, 'second-factor', person.id, 10))) return refused('too_many')
  return asViewer(atDoor(viewer), async (tx) => {
    const door = await staffAtDoor(tx)
    if (!door) return refused('sign_in_again')
    const [app] = await tx
      .select({ sealed: staffMember.totpSecret })
      .from(staffMember)
      .where(and(ownStaff(door), isNotNull(staffMember.totpConfirmedAt)))
    const secret = app?.sealed ? openedApp(door.id, app.sealed) : null
    const step = secret === null ? null : stepOf(secret, code, viewer.at)
    if (secret === null || step === null) return refused('wrong_app_code')
    const used = await tx
      .update(staffMember)
      .set({ totpStep: step, totpSecret: sealedApp(door.id, secret) })
      .where(and(ownStaff(door), lt(staffMember.totpStep, step)))
      .returning({ id: staffMember.id })
    if (used.length === 0) return refused('wrong_app_code')
    return ok({ token: await renewSession(tx, viewer, door, key) })
  })
}
