import { holdEvent } from '#drizzle/tables/sharing.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { holdWithEvents } from '../rows/hold-with-events.ts'
import { type holdNotes, holdState } from '../rules/hold-event.ts'

interface Wish {
  readonly hold: string
  readonly kind: (typeof holdNotes)[number]
  readonly words: string
}
type NoteRefusal = 'not_possible' | 'not_held_now' | 'lift_asked_already' | 'nobody_asked'

/**
 * Writes down what was said about a hold, that it should be lifted, or that it should stay though somebody asked. None
 * of it opens anything.
 */
export const noteHold: Operation<'staff', Wish, null, NoteRefusal> = async (tx, viewer, wish) => {
  const found = await holdWithEvents(tx, wish.hold)
  const staff = found && (await staffWhoMay(tx, 'keep_holds', found.clientId))
  const byAccountId = await ownAccountId(tx)
  if (!found || !staff || !byAccountId) return refused('not_possible')
  const state = holdState(found.events, false)
  if (state === 'lifted' || found.liftedAt) return refused('not_held_now')
  if (wish.kind === 'lift_asked' && state === 'lift_asked') return refused('lift_asked_already')
  if (wish.kind === 'lift_refused' && state !== 'lift_asked') return refused('nobody_asked')
  await tx.insert(holdEvent).values({
    centerId: found.centerId,
    id: crypto.randomUUID(),
    holdId: found.id,
    clientId: found.clientId,
    kind: wish.kind,
    words: wish.words,
    byAccountId,
    at: viewer.at,
  })
  return ok(null)
}
