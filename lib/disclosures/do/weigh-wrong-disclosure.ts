import { eq } from 'drizzle-orm'
import { wrongDisclosure } from '#drizzle/tables/exceptional.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { WasAt } from '#lib/kernel/as-shown.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { keepEvent } from '../rows/keep-event.ts'
import { openWrong } from '../rows/own-wrong.ts'
import { type Factors, isWeighed, type WrongDecision } from '../rules/wrong-disclosure.ts'

interface Wish extends Factors {
  readonly wrong: string
  readonly wasAt: WasAt
  /** Null while nothing is decided. */
  readonly decision: WrongDecision | null
  readonly reason: string
}
type Refusal = 'not_possible' | 'wrong_closed' | 'changed_meanwhile' | 'weigh_all_four' | 'say_why_decided'

/** Writes down the four factors and what was decided by them. */
export const weighWrongDisclosure: Operation<'staff', Wish, null, Refusal> = async (tx, viewer, wish) => {
  const open = await openWrong(tx, 'keep_wrong_disclosures', wish)
  if (!open.ok) return open
  const { row, staff } = open.value
  const { nature, whoGotIt, acquired, mitigated, decision, reason } = wish
  if (decision && !isWeighed(decision, wish)) return refused('weigh_all_four')
  if (decision && reason.trim() === '') return refused('say_why_decided')
  await tx
    .update(wrongDisclosure)
    .set({
      ...{ nature, whoGotIt, acquired, mitigated, decision },
      decisionWords: reason,
      changedAt: viewer.at,
      changedBy: staff.id,
    })
    .where(eq(wrongDisclosure.id, row.id))
  const event = { centerId: row.centerId, wrongId: row.id, clientId: row.clientId, staffId: staff.id, at: viewer.at }
  const isDecided = decision !== null && (decision !== row.decision || reason !== row.decisionWords)
  await keepEvent(tx, { ...event, kind: isDecided ? 'decided' : 'factors', words: isDecided ? reason : '' })
  return ok(null)
}
