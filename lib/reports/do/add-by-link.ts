import type { Operation } from '#lib/database/operation.ts'
import { refused } from '#lib/kernel/result.ts'
import { reportOfLink } from '../rows/of-link.ts'
import { addToReport } from './add-to-report.ts'

/**
 * Adds to a report by its status link. Listening is free: whoever holds the link may add, signed in or not. What comes
 * to a report of an account without that account is marked by the database, and never passed off as its writer's.
 */
export const addByLink: Operation<'public', { token: string; words: string }, null, 'not_yours'> = async (
  tx,
  viewer,
  wish,
) => {
  const id = await reportOfLink(tx, wish.token)
  return id ? addToReport(tx, viewer, { id, words: wish.words }) : refused('not_yours')
}
