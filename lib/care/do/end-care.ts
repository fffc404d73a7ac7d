import { and, eq, isNull } from 'drizzle-orm'
import { careEnding } from '#drizzle/tables/sharing.ts'
import type { Operation } from '#lib/database/operation.ts'
import { isAsShown } from '#lib/kernel/as-shown.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { holdReleasesOf } from '#lib/releases/rows/known-about.ts'
import type { CareEnd } from '../rules/care-end.ts'

interface Wish {
  readonly client: string
  /** How it ended, or that it goes on. */
  readonly care: CareEnd | 'goes_on'
  readonly wasAt: string | null
}

/**
 * Writes down that a client died or is not in care here any more, or that care goes on. From that moment nothing is
 * told to their family, no letter that waits for them leaves, and invitations end, on the path and the beat of every
 * other ending: nobody can tell it from a revocation.
 */
export const endCare: Operation<'staff', Wish, null, 'not_possible' | 'changed_meanwhile'> = async (
  tx,
  viewer,
  { client, care, wasAt },
) => {
  const clientId = client as ClientId
  const staff = await staffWhoMay(tx, 'end_care', clientId)
  if (!staff) return refused('not_possible')
  // A letter that is being handed over goes first, or finds this.
  await holdReleasesOf(tx, clientId)
  const lasting = and(eq(careEnding.clientId, clientId), isNull(careEnding.resumedAt))
  const [ended] = await tx.select({ endedAt: careEnding.endedAt }).from(careEnding).where(lasting).for('update')
  if (!isAsShown(ended?.endedAt ?? null, wasAt)) return refused('changed_meanwhile')
  if (care === 'goes_on') {
    await tx.update(careEnding).set({ resumedAt: viewer.at, resumedBy: staff.id }).where(lasting)
    return ok(null)
  }
  if (ended) return ok(null)
  const row = { centerId: staff.centerId, id: crypto.randomUUID(), clientId, why: care }
  await tx.insert(careEnding).values({ ...row, endedAt: viewer.at, endedBy: staff.id })
  return ok(null)
}
