import { and, eq, isNull } from 'drizzle-orm'
import { crisis } from '#drizzle/tables/sharing.ts'
import type { Operation } from '#lib/database/operation.ts'
import { isAsShown, type WasAt } from '#lib/kernel/as-shown.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'

interface Wish {
  readonly client: string
  readonly declare: 'begin' | 'end'
  readonly wasAt: WasAt
}

/** A clinician declares or ends a crisis. Topics that are shared only in a crisis open or close at once. */
export const declareCrisis: Operation<'staff', Wish, null, 'not_possible' | 'changed_meanwhile'> = async (
  tx,
  viewer,
  wish,
) => {
  const clientId = wish.client as ClientId
  const staff = await staffWhoMay(tx, 'declare_crisis', clientId)
  if (!staff) return refused('not_possible')
  const lasting = and(eq(crisis.clientId, clientId), isNull(crisis.endedAt))
  const [already] = await tx.select({ declaredAt: crisis.declaredAt }).from(crisis).where(lasting).for('update')
  if (!isAsShown(already?.declaredAt ?? null, wish.wasAt)) return refused('changed_meanwhile')
  if (wish.declare === 'end') {
    await tx.update(crisis).set({ endedAt: viewer.at }).where(lasting)
    return ok(null)
  }
  if (already) return ok(null)
  const row = { centerId: staff.centerId, id: crypto.randomUUID(), clientId }
  await tx.insert(crisis).values({ ...row, declaredBy: staff.id, declaredAt: viewer.at })
  return ok(null)
}
