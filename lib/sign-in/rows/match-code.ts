import { letter } from '#drizzle/tables/letters.ts'
import { isCodeFor } from '#lib/auth/secret.ts'
import { log } from '#lib/config/log.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { newId } from '#lib/kernel/id.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { nextTryAt, stillInARow, type WrongCodes, wrongInARowMax } from '../rules/limits.ts'
import { triesMax } from '../rules/sign-in-code.ts'
import { isKnownTo } from './known-browsers.ts'
import { type Attempt, countWrongTry, holdLiveAttempts } from './live-attempts.ts'
import { countedFor, holdWrongCodes, writeWrongCodes } from './wrong-codes.ts'

export type CodeRefusal = 'wrong_code' | 'tries_used_up' | 'wait_to_try'

/** Wrong codes of one address: from everywhere, which may shut it, and from one network, which makes it wait. */
interface Counted {
  readonly attempt: Attempt
  readonly byAddress: { readonly key: string; readonly so: WrongCodes }
  readonly byNetwork: { readonly key: string; readonly so: WrongCodes }
  readonly isKnown: boolean
}

/**
 * Finds what a code was sent for among the letters this browser asked for: the code of any of them works. A wrong one
 * counts for all of them. What others typed for the same address is answered like a wrong code, because a word of its
 * own would tell when the owner signs in.
 */
export async function matchCode(
  tx: Tx,
  viewer: Viewer,
  code: string,
  held: readonly string[],
): Promise<Result<Attempt, CodeRefusal>> {
  const live = await holdLiveAttempts(tx, viewer)
  const open = live.filter((attempt) => attempt.tries < triesMax)
  if (open.length === 0) return refused(live.length > 0 ? 'tries_used_up' : 'wrong_code')
  const counted = await holdCounts(tx, viewer, open, held)
  if (counted.some((each) => !each.isKnown && nextTryAt(each.byNetwork.so) > viewer.at)) return refused('wait_to_try')
  const shut = new Set(
    counted.filter(({ byAddress }) => byAddress.so.inARow >= wrongInARowMax).map(({ attempt }) => attempt.email),
  )
  const right = open.filter((attempt) => isCodeFor(attempt.id, code)).find(({ email }) => !shut.has(email))
  if (right) return ok(right)
  for (const attempt of open) await countWrongTry(tx, attempt)
  for (const each of counted) await countWrong(tx, viewer.at, each)
  return refused(open.every(({ tries }) => tries + 1 >= triesMax) ? 'tries_used_up' : 'wrong_code')
}

/** One for each address and network, held in one order, so that two browsers never wait for each other. */
async function holdCounts(
  tx: Tx,
  { at }: Viewer,
  open: readonly Attempt[],
  held: readonly string[],
): Promise<readonly Counted[]> {
  const each = new Map(open.map((attempt) => [`${attempt.email} ${attempt.network}`, attempt]))
  const counted: Counted[] = []
  for (const name of [...each.keys()].sort()) {
    const attempt = each.get(name)!
    const hold = async (key: string) => ({ key, so: await holdWrongCodes(tx, attempt.centerId, key, at) })
    counted.push({
      attempt,
      byAddress: await hold(countedFor(attempt.email)),
      byNetwork: await hold(countedFor(attempt.email, attempt.network)),
      isKnown: await isKnownTo(tx, attempt.email, held),
    })
  }
  return counted
}

async function countWrong(tx: Tx, at: Date, { attempt, byAddress, byNetwork }: Counted): Promise<void> {
  const inARow = Math.min(byAddress.so.inARow + 1, wrongInARowMax)
  await writeWrongCodes(tx, attempt.centerId, byAddress.key, { inARow, lastAt: at })
  const fromHere = stillInARow(byNetwork.so, at) + 1
  await writeWrongCodes(tx, attempt.centerId, byNetwork.key, { inARow: fromHere, lastAt: at })
  if (byAddress.so.inARow < wrongInARowMax && inARow === wrongInARowMax) await tellOwner(tx, attempt, at)
}

/** Written once, to whoever reads this address, whether or not it has an account. */
async function tellOwner(tx: Tx, { centerId, email, language }: Attempt, at: Date): Promise<void> {
  log('warn', 'codes shut after wrong ones', { kind: 'sign-in-code' })
  await tx.insert(letter).values({
    centerId,
    id: newId<'letter'>(),
    kind: 'wrong-codes',
    toEmail: email,
    language,
    subjectIds: {},
    createdAt: at,
    dueAt: at,
    expiresAt: new Date(at.getTime() + 86_400_000),
  })
}
