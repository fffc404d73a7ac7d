import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { markRead, type ShownReport } from '../rows/mark-read.ts'

/**
 * Marks several reports as read that one page showed whole. One to which its writer added words meanwhile stops all of
 * them, since the page did not show everything; one that a colleague marked meanwhile stays as it is.
 */
export const readReports: Operation<
  'staff',
  { reports: readonly ShownReport[] },
  { count: number },
  'not_possible' | 'changed_meanwhile' | 'added_meanwhile'
> = async (tx, viewer, { reports }) => {
  let count = 0
  // In one order, so that two who mark the same ones never wait for each other.
  for (const shown of reports.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const done = await markRead(tx, 'handle_report', shown, viewer.at)
    if (done.ok) count += 1
    else if (done.refusal !== 'changed_meanwhile') return done
  }
  return count > 0 ? ok({ count }) : refused('changed_meanwhile')
}
