import { sql } from 'drizzle-orm'
import { historySheet } from '#drizzle/tables/listening/history-sheets.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'

interface Wish {
  readonly sheet: string
  /** Whom it was about when the page was shown. */
  readonly was: string
}

/**
 * Whoever works with a client says that a history sheet is not about them. The desk has it again, as one that nobody
 * has read, and hears of it; they find it no more. Its writer notices nothing.
 */
export const giveBackSheet: Operation<'staff', Wish, null, 'not_possible' | 'changed_meanwhile'> = async (
  tx,
  _viewer,
  { sheet, was },
) => {
  if (!(await rightsFor(tx, was)).has('give_back_report')) return refused('not_possible')
  if ((await tx.$count(historySheet, sql`${historySheet.id} = ${sheet}::uuid`)) === 0) return refused('not_possible')
  const [row] = await tx.execute<{ did: boolean }>(sql`select give_back_sheet(${sheet}::uuid, ${was}::uuid) as did`)
  return row?.did ? ok(null) : refused('changed_meanwhile')
}
