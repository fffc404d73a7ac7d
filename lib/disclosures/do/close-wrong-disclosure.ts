import { eq } from 'drizzle-orm'
import { wrongDisclosure } from '#drizzle/tables/exceptional.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { WasAt } from '#lib/kernel/as-shown.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { keepEvent } from '../rows/keep-event.ts'
import { openWrong } from '../rows/own-wrong.ts'

interface Wish {
  readonly wrong: string
  readonly wasAt: WasAt
  readonly words: string
}
type Refusal = 'not_possible' | 'wrong_closed' | 'changed_meanwhile' | 'decide_first' | 'letter_first'

/** Closes what was told by mistake, with what came of it: once it is decided and, for a breach, the client was told. */
export const closeWrongDisclosure: Operation<'staff', Wish, null, Refusal> = async (tx, viewer, wish) => {
  const open = await openWrong(tx, 'keep_wrong_disclosures', wish)
  if (!open.ok) return open
  const { row, staff } = open.value
  if (row.decision === null) return refused('decide_first')
  if (row.decision === 'breach' && row.letterOn === null) return refused('letter_first')
  await tx
    .update(wrongDisclosure)
    .set({ outcome: wish.words, closedAt: viewer.at, changedAt: viewer.at, changedBy: staff.id })
    .where(eq(wrongDisclosure.id, row.id))
  const event = { centerId: row.centerId, wrongId: row.id, clientId: row.clientId, staffId: staff.id, at: viewer.at }
  await keepEvent(tx, { ...event, kind: 'closed', words: wish.words })
  return ok(null)
}
