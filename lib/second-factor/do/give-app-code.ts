import { and, isNotNull, lt } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { tryAtDoor } from '../rows/at-door-once.ts'
import { openedApp, sealedApp } from '../rows/own-app.ts'
import { rowAtDoor } from '../rows/staff-at-door.ts'
import { timeStepOf } from '../rules/totp.ts'

/**
 * Accepts a time-based code (RFC 6238) of the app that was set up. Each code works once. A right code lets this session
 * work as staff, under a new token.
 */
export async function giveAppCode(
  viewer: Viewer,
  { code, key }: { code: string; key: string },
): Promise<Result<{ token: string }, 'wrong_app_code' | 'too_many_tries' | 'sign_in_again'>> {
  return tryAtDoor(viewer, 'app', { key, answer: code }, async (tx, door) => {
    const [app] = await tx
      .select({ sealed: staffMember.totpSecret })
      .from(staffMember)
      .where(and(rowAtDoor(door), isNotNull(staffMember.totpConfirmedAt)))
    const secret = app?.sealed ? openedApp(door.id, app.sealed) : null
    const step = secret === null ? null : timeStepOf(secret, code, viewer.at)
    if (secret === null || step === null) return refused('wrong_app_code')
    const used = await tx
      .update(staffMember)
      // Sealed anew each time, so that what an older secret sealed is gone before that secret is.
      .set({ totpStep: step, totpSecret: sealedApp(door.id, secret) })
      .where(and(rowAtDoor(door), lt(staffMember.totpStep, step)))
      .returning({ id: staffMember.id })
    return used.length === 0 ? refused('wrong_app_code') : ok(null)
  })
}
