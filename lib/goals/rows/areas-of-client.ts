import { sql } from 'drizzle-orm'
import type { LifeArea } from '#lib/consent/topic.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId } from '#lib/kernel/id.ts'

/**
 * In which life areas a client has goals, and whether they are shared: what decides about a topic, without the goals,
 * so that those who may not read goals decide alike.
 */
export async function goalAreasOf(tx: Tx, client: ClientId): Promise<{ area: LifeArea; shared: boolean }[]> {
  return tx.execute<{ area: LifeArea; shared: boolean }>(sql`select area, shared from goal_areas(${client})`)
}
