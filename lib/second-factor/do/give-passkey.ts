import { and, eq } from 'drizzle-orm'
import { passkey } from '#drizzle/tables/second-factor.ts'
import { readPasskeyAnswer, usedPasskey } from '#lib/auth/passkeys.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { tryAtDoor } from '../rows/at-door-once.ts'
import { spendChallenge } from '../rows/challenges.ts'
import { ownPasskeys } from '../rows/factors-left.ts'

/** Accepts a passkey of one's own that signed what this session was asked a moment ago. Each answer works once. */
export async function givePasskey(
  viewer: Viewer,
  { answer: sent, key }: { answer: string; key: string },
): Promise<Result<{ token: string }, 'no_passkey' | 'too_many_tries' | 'sign_in_again'>> {
  return tryAtDoor(viewer, 'passkey', { key, answer: sent }, async (tx, door) => {
    const answer = readPasskeyAnswer(sent)
    if (!answer || !(await spendChallenge(tx, answer.challenge, viewer.at))) return refused('no_passkey')
    const own = and(ownPasskeys(door), eq(passkey.credentialId, answer.credentialId))
    const [stored] = await tx.select().from(passkey).where(own)
    const counter = stored ? await usedPasskey(viewer.host ?? '', answer, stored) : null
    if (counter === null) return refused('no_passkey')
    await tx.update(passkey).set({ counter, lastUsedAt: viewer.at }).where(own)
    return ok(null)
  })
}
