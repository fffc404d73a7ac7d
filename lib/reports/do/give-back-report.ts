import type { Operation } from '#lib/database/operation.ts'
import type { ClientId, ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWithReport } from '#lib/people/rows/own-staff.ts'
import { logAction } from '../rows/log-action.ts'
import { unmatch } from '../rows/no-match.ts'

interface Wish {
  readonly id: string
  /** The client it was matched to when the page was shown. */
  readonly from: string
  readonly words: string
}

/**
 * Whoever works with a client says that a report is not about them. The desk has it again, first of all, and they find
 * it no more. Its history says by name who gave it back; why stays with the desk and that client's team, because it was
 * said of that client. What followed stays as after any move; its writer notices nothing.
 */
export const giveBackReport: Operation<'staff', Wish, null, 'not_possible' | 'changed_meanwhile'> = async (
  tx,
  viewer,
  wish,
) => {
  const id = wish.id as ReportId
  const staff = await staffWithReport(tx, 'give_back_report', wish.id)
  if (!staff) return refused('not_possible')
  // Written while it is matched: afterwards they could not, and the words would be about nobody.
  await logAction(tx, id, staff.id, 'note', viewer.at, wish.words)
  await logAction(tx, id, staff.id, 'given_back', new Date(viewer.at.getTime() + 1))
  return (await unmatch(tx, id, wish.from as ClientId)) ? ok(null) : refused('changed_meanwhile')
}
