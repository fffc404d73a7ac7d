import type { StaffId } from '#lib/kernel/id.ts'
import type { StaffRole } from '#lib/people/rules/roles.ts'
import { type Hands, holderOf } from '#lib/reports/rules/route.ts'

/** A conversation that waits for an answer, as far as its way depends on it. */
export interface Waiting {
  readonly isMatched: boolean
  /** Whether anything about the client may be told to its writer now. */
  readonly isLive: boolean
  readonly heldBy: StaffId | null
  readonly saidAt: Date
  readonly alertedAt: Date | null
  /** By when it must be answered. */
  readonly due: Date
  readonly lateAt: Date | null
}

export interface Routed {
  readonly heldBy: StaffId | null
  /**
   * Whom to alert now: whoever has it, where they have not heard of the newest words, and the supervisors once it is
   * late.
   */
  readonly alerts: readonly ({ readonly staff: StaffId } | { readonly role: StaffRole })[]
  readonly isLate: boolean
}

/**
 * In whose hands a conversation belongs now. With a release in force, it goes the way of a report: to the case manager,
 * or whoever answers for them. Without one the duty desk reads it. It is asked again on every beat, so that nobody who
 * left, is away or no longer meets the client keeps it, and that nobody's words wait past their hour unseen.
 */
export function routed(waiting: Waiting, hands: Hands, at: Date): Routed {
  const isTheirs = waiting.isMatched && waiting.isLive
  const heldBy = isTheirs ? holderOf('concern', hands) : null
  const hasHeard = waiting.alertedAt !== null && waiting.alertedAt >= waiting.saidAt && waiting.heldBy === heldBy
  const isLate = waiting.due < at
  const inHand = heldBy ? { staff: heldBy } : { role: isTheirs ? ('supervisor' as const) : ('duty_worker' as const) }
  return {
    heldBy,
    isLate,
    alerts: [...(hasHeard ? [] : [inHand]), ...(isLate && !waiting.lateAt ? [{ role: 'supervisor' as const }] : [])],
  }
}
