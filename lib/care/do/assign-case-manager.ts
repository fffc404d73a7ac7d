import { and, eq, isNull } from 'drizzle-orm'
import { careAssignment } from '#drizzle/tables/care.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import { isAsShown, type WasAt } from '#lib/kernel/as-shown.ts'
import type { ClientId, StaffId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { walledFrom } from '#lib/people/rows/walled-from.ts'
import { handOver } from '#lib/reports/rows/hand-over.ts'
import { whomToAlert } from '#lib/reports/rules/route.ts'

interface Wish {
  readonly client: string
  /** The new case manager; null for none. */
  readonly staff: string | null
  /** Since when the present case manager is theirs, as the page showed it. */
  readonly wasAt: WasAt
  /** Whether they said that the client is to have nobody. */
  readonly isSure: boolean
}

/**
 * A supervisor gives a client a case manager, or leaves them without one. The earlier assignment is kept with the day
 * it ended, the former case manager's open reports go to others, and everybody who now has something to do is alerted.
 */
export const assignCaseManager: Operation<
  'staff',
  Wish,
  null,
  'not_possible' | 'changed_meanwhile' | 'leave_nobody'
> = async (tx, viewer, wish) => {
  const clientId = wish.client as ClientId
  const by = await staffWhoMay(tx, 'assign_case_manager', clientId)
  if (!by) return refused('not_possible')
  const wanted = and(eq(staffMember.id, wish.staff as StaffId), isNull(staffMember.leftAt))
  const columns = { id: staffMember.id, roles: staffMember.roles }
  const [chosen] = wish.staff ? await tx.select(columns).from(staffMember).where(wanted) : []
  if (wish.staff && !chosen?.roles.includes('case_manager')) return refused('not_possible')
  if (chosen && (await walledFrom(tx, clientId)).has(chosen.id)) return refused('not_possible')
  const isTheirs = and(eq(careAssignment.clientId, clientId), eq(careAssignment.role, 'case_manager'))
  const present = await tx
    .select({ sinceAt: careAssignment.sinceAt })
    .from(careAssignment)
    .where(and(isTheirs, isNull(careAssignment.untilAt)))
    .for('update')
  if (!isAsShown(present[0]?.sinceAt ?? null, wish.wasAt)) return refused('changed_meanwhile')
  if (!chosen && present.length > 0 && !wish.isSure) return refused('leave_nobody')
  const former = await tx
    .update(careAssignment)
    .set({ untilAt: viewer.at })
    .where(and(isTheirs, isNull(careAssignment.untilAt)))
    .returning({ staffId: careAssignment.staffId })
  if (chosen) {
    const row = { centerId: by.centerId, id: crypto.randomUUID(), clientId, staffId: chosen.id }
    await tx.insert(careAssignment).values({ ...row, role: 'case_manager', sinceAt: viewer.at, assignedBy: by.id })
  }
  const concerned = new Set<StaffId | null>(chosen ? [chosen.id] : [])
  for (const { staffId } of former)
    for (const holder of await handOver(tx, { clientId, from: staffId, by: by.id, at: viewer.at }))
      concerned.add(holder)
  for (const holder of concerned) await alertStaff(tx, by.centerId, whomToAlert(holder), viewer.at, clientId)
  return ok(null)
}
