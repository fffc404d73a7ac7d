import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { tellClient } from '#lib/releases/rows/tell-of-form.ts'
import type { RecordedWay } from '../rules/identified.ts'

/**
 * Writes down that the person behind a link of this client is the right one, and tells the client, on whichever page
 * staff do it. False if that was known already.
 */
export async function identify(
  tx: Tx,
  link: string,
  { of, how }: { of: ClientId; how: RecordedWay },
): Promise<boolean> {
  const [row] = await tx.execute<{ done: boolean }>(sql`select identify(${link}, ${how}) as done`)
  if (row!.done) await tellClient(tx, of)
  return row!.done
}
