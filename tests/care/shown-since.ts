import { and, eq, isNull } from 'drizzle-orm'
import { careAssignment } from '#drizzle/tables/care.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId } from '#lib/kernel/id.ts'

/** Since when a client has their case manager, as the page says it that assigns another; null where they have none. */
export async function shownSince(ground: Pick<Tx, 'select'>, clientId: ClientId): Promise<string | null> {
  const isTheirs = and(eq(careAssignment.clientId, clientId), eq(careAssignment.role, 'case_manager'))
  const [present] = await ground
    .select({ sinceAt: careAssignment.sinceAt })
    .from(careAssignment)
    .where(and(isTheirs, isNull(careAssignment.untilAt)))
  return present?.sinceAt.toISOString() ?? null
}
