import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'

/** Whether the member of staff gave their second factor a moment ago: asked by verbs that open much. */
export async function hasSteppedUp(tx: Tx): Promise<boolean> {
  const [asked] = await tx.execute<{ is_fresh: boolean }>(sql`select has_stepped_up() as is_fresh`)
  return asked?.is_fresh ?? false
}
