import { and, arrayContains, asc, isNull } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { walledFrom } from '#lib/people/rows/walled-from.ts'

/** Who can see to something told by mistake about a client: privacy officers who meet them. */
export async function ownersOf(tx: Tx, clientId: ClientId) {
  const walled = await walledFrom(tx, clientId)
  const all = await tx
    .select({ id: staffMember.id, name: staffMember.name })
    .from(staffMember)
    .where(and(isNull(staffMember.leftAt), arrayContains(staffMember.roles, ['privacy_officer'])))
    .orderBy(asc(staffMember.name), asc(staffMember.id))
  return all.filter(({ id }) => !walled.has(id))
}
