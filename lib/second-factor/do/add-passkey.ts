import { staffMember } from '#drizzle/tables/people.ts'
import { passkey } from '#drizzle/tables/second-factor.ts'
import { madePasskey, readPasskeyAnswer } from '#lib/auth/passkeys.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { tryAtDoor } from '../rows/at-door-once.ts'
import { spendChallenge } from '../rows/challenges.ts'
import { noteChange } from '../rows/note-change.ts'
import { isSetUpWord } from '../rows/set-up-word.ts'
import { rowAtDoor } from '../rows/staff-at-door.ts'
import { isFresh } from '../rules/step-up.ts'

interface Wish {
  /** What the browser answered, as JSON. */
  readonly answer: string
  readonly name: string
  /** The word of whoever had their second factor taken away. */
  readonly word: string
  readonly key: string
}

type Refusal = 'no_passkey' | 'wrong_word' | 'too_many_tries' | 'step_up' | 'sign_in_again'

/**
 * Adds a passkey that a browser just made for this session. Whoever has a second factor gives it first. The new passkey
 * proves this session as well.
 */
export async function addPasskey(viewer: Viewer, wish: Wish): Promise<Result<{ token: string }, Refusal>> {
  return tryAtDoor(viewer, 'new-passkey', wish, async (tx, door) => {
    if (door.hasFactor && !isFresh(door.secondFactorAt, viewer.at)) return refused('step_up')
    if (!(await isSetUpWord(tx, door, wish.word))) return refused('wrong_word')
    const answer = readPasskeyAnswer(wish.answer)
    if (!answer || !(await spendChallenge(tx, answer.challenge, viewer.at))) return refused('no_passkey')
    const made = await madePasskey(viewer.host ?? '', answer)
    if (!made) return refused('no_passkey')
    const { centerId, id } = door
    const added = await tx
      .insert(passkey)
      .values({
        centerId,
        id: crypto.randomUUID(),
        staffId: id,
        credentialId: made.credentialId,
        publicKey: made.publicKey,
        counter: made.counter,
        transports: [...made.transports],
        name: wish.name,
        createdAt: viewer.at,
      })
      .onConflictDoNothing()
      .returning({ id: passkey.id })
    if (added.length === 0) return refused('no_passkey')
    await tx.update(staffMember).set({ setUpHash: null }).where(rowAtDoor(door))
    await noteChange(tx, { centerId, staff: id, by: id, what: 'passkey_added', at: viewer.at })
    return ok(null)
  })
}
