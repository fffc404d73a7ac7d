import { and, eq, isNull } from 'drizzle-orm'
import { crisis } from '#drizzle/tables/sharing.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'

interface Wish {
  readonly client: string
  readonly declare: 'begin' | 'end'
}

/** A clinician declares or ends a crisis. Topics that are shared only in a crisis open or close at once. */
export const declareCrisis: Operation<'staff', Wish, null, 'not_possible'> = async (tx, viewer, wish) => {
  const clientId = wish.client as ClientId
  const staff = await staffWhoMay(tx, 'declare_crisis', clientId)
  if (!staff) return refused('not_possible')
  const lasting = and(eq(crisis.clientId, clientId), isNull(crisis.endedAt))
  if (wish.declare === 'end') {
    await tx.update(crisis).set({ endedAt: viewer.at }).where(lasting)
    return ok(null)
  }
  const [already] = await tx.select({ id: crisis.id }).from(crisis).where(lasting)
  if (already) return ok(null)
  const row = { centerId: staff.centerId, id: crypto.randomUUID(), clientId }
  await tx.insert(crisis).values({ ...row, declaredBy: staff.id, declaredAt: viewer.at })
  return ok(null)
}
