import { letterRhythm } from '#drizzle/tables/letters.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import type { Rhythm } from '#lib/people/rules/rhythms.ts'
import { ownAccountId } from '../rows/own-account.ts'
import { ownCenterId } from '../rows/own-center.ts'

interface Wish {
  readonly answers: Rhythm
  readonly meetings: Rhythm
  readonly quietFrom: string | null
  readonly quietUntil: string | null
}

/** Somebody says when their letters leave. Quiet hours have a beginning and an end, or there are none. */
export const setRhythm: Operation<'family', Wish, null, 'say_both_hours'> = async (tx, _viewer, wish) => {
  if ((wish.quietFrom === null) !== (wish.quietUntil === null)) return refused('say_both_hours')
  const accountId = await ownAccountId(tx)
  if (!accountId) return ok(null)
  await tx
    .insert(letterRhythm)
    .values({ centerId: await ownCenterId(tx), accountId, ...wish })
    .onConflictDoUpdate({ target: [letterRhythm.centerId, letterRhythm.accountId], set: wish })
  return ok(null)
}
