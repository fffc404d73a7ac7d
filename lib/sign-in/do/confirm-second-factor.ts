import { and, eq, lt } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { countTry } from '../rows/count-try.ts'
import { renewedBefore, renewSession } from '../rows/renew-session.ts'
import { staffOfSession } from '../rows/staff-of-session.ts'
import { periodSeconds, totp } from '../rules/totp.ts'

/**
 * Accepts a time-based code (RFC 6238). Each code works once. There are ten tries an hour, counted for the person and
 * not for the session, because one person can open many sessions. The first right code confirms the app; every right
 * code lets this session work as staff, under a new token.
 */
export async function confirmSecondFactor(
  viewer: Viewer,
  { code, key }: { code: string; key: string },
): Promise<Result<{ token: string }, 'wrong_code' | 'too_many'>> {
  const person = await asViewer(atDoor(viewer), staffOfSession)
  if (!person) {
    const token = await renewedBefore(viewer, key)
    return token === null ? refused('wrong_code') : ok({ token })
  }
  if (!(await countTry(viewer, 'second-factor', person.id, 10))) return refused('too_many')
  return asViewer(atDoor(viewer), async (tx) => {
    const staff = await staffOfSession(tx)
    if (!staff?.totpSecret) return refused('wrong_code')
    const delta = totp(staff.totpSecret, staff.email).validate({
      token: code,
      window: 1,
      timestamp: viewer.at.getTime(),
    })
    if (delta === null) return refused('wrong_code')
    const step = Math.floor(viewer.at.getTime() / 1000 / periodSeconds) + delta
    const used = await tx
      .update(staffMember)
      .set({ totpStep: step, totpConfirmedAt: staff.totpConfirmedAt ?? viewer.at })
      .where(and(eq(staffMember.id, staff.id), lt(staffMember.totpStep, step)))
      .returning({ id: staffMember.id })
    if (used.length === 0) return refused('wrong_code')
    return ok({ token: await renewSession(tx, viewer, { sessionId: staff.sessionId, key }) })
  })
}
