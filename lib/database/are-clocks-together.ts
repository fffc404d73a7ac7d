import { sql } from 'drizzle-orm'
import type { Tx } from './as-viewer.ts'

/** Whether this process and the database mean the same by now: past five minutes the database believes no session. */
export async function areClocksTogether(tx: Tx, at: Date): Promise<boolean> {
  const [row] = await tx.execute<{ together: boolean }>(
    sql`select abs(extract(epoch from clock_timestamp() - ${at.toISOString()}::timestamptz)) < 120 as together`,
  )
  return row?.together ?? false
}
