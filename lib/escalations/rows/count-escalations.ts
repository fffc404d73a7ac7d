import { isNull } from 'drizzle-orm'
import { escalation } from '#drizzle/tables/sent-later.ts'
import type { Tx } from '#lib/database/as-viewer.ts'

/** How many writers wait for somebody else, as far as this member of staff may be that. */
export async function countEscalations(tx: Tx): Promise<number> {
  return tx.$count(escalation, isNull(escalation.answeredAt))
}
