import { sql } from 'drizzle-orm'
import { letterRhythm } from '#drizzle/tables/letters.ts'
import type { Operation } from '#lib/database/operation.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import type { RhythmOf } from '#lib/people/rules/rhythms.ts'
import { ownAccountId } from '../rows/own-account.ts'
import { ownCenter } from '../rows/own-center.ts'

interface Wish {
  readonly email: RhythmOf
  /** Of texts, where somebody gave a number. */
  readonly text?: RhythmOf
  readonly quietFrom: string | null
  readonly quietUntil: string | null
  /** Of a client: the first day on which they want to hear again. */
  readonly pausedUntil?: string | null
}

/**
 * Somebody says when their letters leave. Quiet hours have a beginning and an end, or there are none. Whoever is both
 * family member and client speaks in each room of what concerns it, and the rest stays.
 */
export const setRhythm: Operation<'family' | 'client', Wish, null, 'say_both_hours' | 'say_pause'> = async (
  tx,
  viewer,
  { email, text = {}, ...hours },
) => {
  if ((hours.quietFrom === null) !== (hours.quietUntil === null)) return refused('say_both_hours')
  const { id: centerId, timeZone } = await ownCenter(tx)
  if (hours.pausedUntil && hours.pausedUntil <= dayOf(viewer.at, timeZone)) return refused('say_pause')
  const accountId = await ownAccountId(tx)
  if (!accountId) return ok(null)
  await tx
    .insert(letterRhythm)
    .values({ centerId, accountId, email, text, ...hours })
    .onConflictDoUpdate({
      target: [letterRhythm.centerId, letterRhythm.accountId],
      set: {
        email: sql`${letterRhythm.email} || excluded.email`,
        text: sql`${letterRhythm.text} || excluded.text`,
        ...hours,
      },
    })
  return ok(null)
}
