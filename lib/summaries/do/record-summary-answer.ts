import type { Operation } from '#lib/database/operation.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { askedSummary, keepAnswer, tellInvited } from '../rows/asked-summary.ts'
import type { SaidHow } from '../rules/summary.ts'

interface Wish {
  readonly meeting: string
  /** The version that the page showed: a yes is to its words as they stand. */
  readonly summary: string
  readonly agrees: boolean
  readonly how: SaidHow
  /** The day on which the client said it. */
  readonly on: string
}
type Refusal = 'not_possible' | 'meeting_not_begun' | 'notes_changed' | 'said_then'

/**
 * Staff write down what the client said to a summary in person or by phone: who heard it, how and when. It counts like
 * the client's own answer to exactly these words. The client is told, reads who wrote it down, and can take it back.
 */
export const recordSummaryAnswer: Operation<'staff', Wish, null, Refusal> = async (tx, viewer, wish) => {
  const found = await askedSummary(tx, wish, viewer.at)
  if (!found.ok) return found
  const { meeting, asked } = found.value
  const staff = await staffWhoMay(tx, 'arrange_meetings', meeting.clientId)
  if (!staff) return refused('not_possible')
  const { timeZone } = await ownCenter(tx)
  // Nobody says yes to words that are not written yet.
  if (wish.on < dayOf(asked.writtenAt, timeZone) || wish.on > dayOf(viewer.at, timeZone)) return refused('said_then')
  const spoken = { recordedBy: staff.id, saidHow: wish.how, saidOn: wish.on }
  await keepAnswer(tx, found.value, wish.agrees ? 'approved' : 'refused', viewer.at, spoken)
  if (wish.agrees) await tellInvited(tx, meeting, asked.id)
  await writeLetter(tx, { kind: 'client-message', client: meeting.clientId, familyMember: null })
  return ok(null)
}
