import { and, eq, isNull } from 'drizzle-orm'
import { careAssignment } from '#drizzle/schema/care.ts'
import { client, staffMember } from '#drizzle/schema/people.ts'
import type { ClientId, StaffId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import type { Operation } from './operation.ts'
import { ownStaff } from './own-staff.ts'
import { alertStaff } from './write-letter.ts'

/** A supervisor gives a client a case manager, or ends that there is one. The earlier assignment is kept with its end. */
export const assignCaseManager: Operation<
  'staff',
  { client: string; staff: string | null },
  null,
  'not_possible'
> = async (tx, viewer, wish) => {
  const by = await ownStaff(tx)
  const clientId = wish.client as ClientId
  const [about] = await tx.select({ id: client.id }).from(client).where(eq(client.id, clientId))
  if (!by?.roles.includes('supervisor') || !about) return refused('not_possible')
  const [chosen] = wish.staff
    ? await tx
        .select()
        .from(staffMember)
        .where(eq(staffMember.id, wish.staff as StaffId))
    : []
  if (wish.staff && !chosen?.roles.includes('case_manager')) return refused('not_possible')
  await tx
    .update(careAssignment)
    .set({ untilAt: viewer.at })
    .where(
      and(
        eq(careAssignment.clientId, clientId),
        eq(careAssignment.role, 'case_manager'),
        isNull(careAssignment.untilAt),
      ),
    )
  if (chosen) {
    const row = { centerId: by.centerId, id: crypto.randomUUID(), clientId, staffId: chosen.id }
    await tx.insert(careAssignment).values({ ...row, role: 'case_manager', sinceAt: viewer.at })
    await alertStaff(tx, by.centerId, { staff: chosen.id }, viewer.at)
  }
  return ok(null)
}
