import { staffMember } from '#drizzle/tables/people.ts'
import { appSecretFor } from '#lib/auth/secret.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { tryAtDoor } from '../rows/at-door-once.ts'
import { noteChange } from '../rows/note-change.ts'
import { sealedApp } from '../rows/own-app.ts'
import { isSetUpWord } from '../rows/set-up-word.ts'
import { rowAtDoor } from '../rows/staff-at-door.ts'
import { isFresh } from '../rules/step-up.ts'
import { timeStepOf, writtenSecret } from '../rules/totp.ts'

/** What the form of a new app carries: `set` makes its secret again, and means nothing to anybody else. */
interface Wish {
  readonly set: string
  readonly code: string
  /** The word of whoever had their second factor taken away. */
  readonly word: string
  readonly key: string
}

type Refusal = 'wrong_app_code' | 'wrong_word' | 'too_many_tries' | 'step_up' | 'sign_in_again'

/**
 * Sets an authenticator app up with its first right code, in place of the one before. Whoever has a second factor gives
 * it first: a session that lacks it, or gave it long ago, adds nothing. A right code lets this session work as staff.
 */
export async function addApp(
  viewer: Viewer,
  { set, code, word, key }: Wish,
): Promise<Result<{ token: string }, Refusal>> {
  return tryAtDoor(viewer, 'new-app', { key, answer: `${set} ${word} ${code}` }, async (tx, door) => {
    if (door.hasFactor && !isFresh(door.secondFactorAt, viewer.at)) return refused('step_up')
    if (!(await isSetUpWord(tx, door, word))) return refused('wrong_word')
    const secret = writtenSecret(appSecretFor(`${door.id} ${set}`))
    const step = timeStepOf(secret, code, viewer.at)
    if (step === null) return refused('wrong_app_code')
    await tx
      .update(staffMember)
      .set({ totpSecret: sealedApp(door.id, secret), totpConfirmedAt: viewer.at, totpStep: step, setUpHash: null })
      .where(rowAtDoor(door))
    await noteChange(tx, { centerId: door.centerId, staff: door.id, by: door.id, what: 'app_added', at: viewer.at })
    return ok(null)
  })
}
