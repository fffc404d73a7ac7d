import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { RecordedWay } from '../rules/identified.ts'

/** Writes down that the person behind a link is the right one. False if that was known already. */
export async function identify(tx: Tx, link: string, how: RecordedWay): Promise<boolean> {
  const [row] = await tx.execute<{ done: boolean }>(sql`select identify(${link}, ${how}) as done`)
  return row!.done
}
