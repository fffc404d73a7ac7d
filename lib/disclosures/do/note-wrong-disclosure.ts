import { eq, sql } from 'drizzle-orm'
import { wrongDisclosure } from '#drizzle/tables/exceptional.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { WasAt } from '#lib/kernel/as-shown.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { keepEvent } from '../rows/keep-event.ts'
import { openWrong } from '../rows/own-wrong.ts'
import { ownersOf } from '../rows/owners.ts'

interface Wish {
  readonly wrong: string
  readonly wasAt: WasAt
  readonly words: string
  /** The day on which the letter to the client went out; null where none did. */
  readonly letterOn: string | null
  readonly owner: string
}
type Refusal = 'not_possible' | 'wrong_closed' | 'changed_meanwhile' | 'letter_in_time' | 'choose_owner'

/**
 * Writes down what was done about something told by mistake, that the letter went out, or whose it is from now on.
 */
export const noteWrongDisclosure: Operation<'staff', Wish, null, Refusal> = async (tx, viewer, wish) => {
  const open = await openWrong(tx, 'keep_wrong_disclosures', wish)
  if (!open.ok) return open
  const { row, staff } = open.value
  const { timeZone } = await ownCenter(tx)
  const { letterOn } = wish
  if (letterOn && (letterOn < row.discoveredOn || letterOn > dayOf(viewer.at, timeZone)))
    return refused('letter_in_time')
  const ownerId = wish.owner as StaffId
  const owners = await ownersOf(tx, row.clientId)
  if (ownerId !== row.ownerId && !owners.some(({ id }) => id === ownerId)) return refused('choose_owner')
  await tx
    .update(wrongDisclosure)
    .set({ ownerId, letterOn: letterOn ?? sql`letter_on`, changedAt: viewer.at, changedBy: staff.id })
    .where(eq(wrongDisclosure.id, row.id))
  const kind = letterOn ? 'letter' : ownerId !== row.ownerId ? 'owner' : 'noted'
  const event = { centerId: row.centerId, wrongId: row.id, clientId: row.clientId, staffId: staff.id, at: viewer.at }
  await keepEvent(tx, { ...event, kind, words: wish.words })
  return ok(null)
}
