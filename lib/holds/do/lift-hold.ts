import { sql } from 'drizzle-orm'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { hasSteppedUp } from '#lib/second-factor/rows/has-stepped-up.ts'
import { holdWithEvents } from '../rows/hold-with-events.ts'
import { mayLift } from '../rules/hold-event.ts'

type Refusal = 'step_up' | 'not_possible' | 'not_held_now' | 'second_person'

/**
 * Lifts a hold that somebody else asked to have lifted. It needs a step up, and the database asks for the second person
 * as well. What the releases then open is open again from this instant.
 */
export const liftHold: Operation<'staff', { hold: string; words: string }, null, Refusal> = async (
  tx,
  _viewer,
  wish,
) => {
  const found = await holdWithEvents(tx, wish.hold)
  const account = await ownAccountId(tx)
  if (!found || !account || !(await staffWhoMay(tx, 'keep_holds', found.clientId))) return refused('not_possible')
  if (!(await hasSteppedUp(tx))) return refused('step_up')
  if (found.liftedAt) return refused('not_held_now')
  if (!mayLift(found.events, account)) return refused('second_person')
  const [row] = await tx.execute<{ at: string | null }>(sql`select lift_hold(${found.id}, ${wish.words}) as at`)
  return row?.at ? ok(null) : refused('second_person')
}
