import { sql } from 'drizzle-orm'
import type { Tx } from './as-viewer.ts'

/**
 * Whether the clocks of this process and of the database agree. Past five minutes of difference the database believes
 * no session.
 */
export async function areClocksTogether(tx: Tx, at: Date): Promise<boolean> {
  const [row] = await tx.execute<{ together: boolean }>(
    sql`select abs(extract(epoch from clock_timestamp() - ${at.toISOString()}::timestamptz)) < 120 as together`,
  )
  return row?.together ?? false
}
