import { and, eq, lt } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import { session } from '#drizzle/tables/sign-in.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { atGate, type Viewer } from '#lib/people/rules/viewer.ts'
import { countTry } from '../rows/count-try.ts'
import { staffOfSession } from '../rows/staff-of-session.ts'
import { periodSeconds, totp } from '../rules/totp.ts'

/**
 * Accepts a time-based code (RFC 6238). Each code works once. There are ten tries an hour, counted for the person and
 * not for the session, because one person can open many sessions. The first right code confirms the app; every right
 * code lets this session work as staff.
 */
export async function confirmSecondFactor(
  viewer: Viewer,
  code: string,
): Promise<Result<null, 'wrong_code' | 'too_many'>> {
  const gate = atGate(viewer)
  const person = await asViewer(gate, (tx) => staffOfSession(tx, viewer))
  if (!person) return refused('wrong_code')
  if (!(await countTry(viewer, 'second-factor', person.id, 10))) return refused('too_many')
  return asViewer(gate, async (tx) => {
    const staff = await staffOfSession(tx, viewer)
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
    await tx
      .update(session)
      .set({ secondFactorAt: viewer.at })
      .where(eq(session.tokenHash, viewer.session ?? ''))
    return ok(null)
  })
}
