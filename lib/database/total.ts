import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from './as-viewer.ts'

/** How many there are of what a list shows a part of. */
interface Total {
  readonly count: number
  /** There are more, and counting them would take longer than anybody wants to wait. */
  readonly isMore: boolean
}

const countMax = 1000

/**
 * Counts what a list goes through, and stops once it is many: a page of a large center must not cost more than one of a
 * small center. `list` is the query of the list without its order, its columns and its page.
 */
export async function totalOf(tx: Tx, list: SQL): Promise<Total> {
  const [row] = await tx.execute<{ count: number }>(
    sql`select count(*)::int as count from (select ${list} limit ${countMax + 1}) counted`,
  )
  const count = row?.count ?? 0
  return { count: Math.min(count, countMax), isMore: count > countMax }
}
