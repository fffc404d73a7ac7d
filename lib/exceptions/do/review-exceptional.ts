import { eq } from 'drizzle-orm'
import { exceptionalDisclosure, exceptionalReview } from '#drizzle/tables/exceptional.ts'
import type { Operation } from '#lib/database/operation.ts'
import { instantOf } from '#lib/kernel/local-time.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { mayBeDelayed } from '../rules/basis.ts'
import type { ReviewVerdict } from '../rules/review.ts'

interface Wish {
  readonly exceptional: string
  readonly verdict: ReviewVerdict
  readonly words: string
  /** The first day on which the client is shown it; null for what they are shown already. */
  readonly delayedUntil: string | null
  readonly delayReason: string
}

type Refusal =
  | 'not_possible'
  | 'own_exceptional'
  | 'reviewed_already'
  | 'delay_for_safety_alone'
  | 'delay_needs_reason'
  | 'delay_in_future'

/**
 * A privacy officer agrees with what a colleague told on another ground, or does not, in words. Where somebody's safety
 * asks for it the client is shown it from a later day on, with the reason kept.
 */
export const reviewExceptional: Operation<'staff', Wish, null, Refusal> = async (tx, viewer, wish) => {
  const [row] = await tx
    .select()
    .from(exceptionalDisclosure)
    .where(eq(exceptionalDisclosure.id, wish.exceptional))
    .limit(1)
  const staff = row && (await staffWhoMay(tx, 'review_exceptional', row.clientId))
  if (!row || !staff) return refused('not_possible')
  if (row.staffId === staff.id) return refused('own_exceptional')
  const before = await tx.select().from(exceptionalReview).where(eq(exceptionalReview.exceptionalId, row.id))
  if (before.length > 0) return refused('reviewed_already')
  const { delayedUntil, delayReason } = wish
  const { timeZone } = await ownCenter(tx)
  const shownFrom = delayedUntil ? instantOf(delayedUntil, '00:00', timeZone) : null
  if (shownFrom && !mayBeDelayed(row.basis)) return refused('delay_for_safety_alone')
  if (shownFrom && delayReason.trim() === '') return refused('delay_needs_reason')
  if (shownFrom && shownFrom <= viewer.at) return refused('delay_in_future')
  // Of two who review at once the second waits here, and learns what the first said.
  const written = await tx
    .insert(exceptionalReview)
    .values({
      centerId: row.centerId,
      exceptionalId: row.id,
      clientId: row.clientId,
      verdict: wish.verdict,
      words: wish.words,
      delayedUntil,
      delayReason: shownFrom ? delayReason : '',
      staffId: staff.id,
      at: viewer.at,
    })
    .onConflictDoNothing()
    .returning({ id: exceptionalReview.exceptionalId })
  if (written.length === 0) return refused('reviewed_already')
  if (shownFrom) await tx.update(exceptionalDisclosure).set({ shownFrom }).where(eq(exceptionalDisclosure.id, row.id))
  return ok(null)
}
