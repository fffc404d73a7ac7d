import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { careAssignment } from '#drizzle/tables/care.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId, StaffId } from '#lib/kernel/id.ts'
import { clinicianRoles } from '#lib/people/rules/roles.ts'

/** Who the case manager of a client is now; an empty name where there is none. */
export async function caseManagerNameOf(tx: Tx, clientId: ClientId): Promise<string> {
  const [found] = await tx
    .select({ name: staffMember.name })
    .from(careAssignment)
    .innerJoin(staffMember, eq(staffMember.id, careAssignment.staffId))
    .where(
      and(
        eq(careAssignment.clientId, clientId),
        eq(careAssignment.role, 'case_manager'),
        isNull(careAssignment.untilAt),
      ),
    )
  return found?.name ?? ''
}

/** The clinicians who treat a client now, by name: those whom a release can name for the care team. */
export async function professionalsOf(tx: Tx, clientId: ClientId): Promise<{ id: StaffId; name: string }[]> {
  return tx
    .selectDistinct({ id: staffMember.id, name: staffMember.name })
    .from(careAssignment)
    .innerJoin(staffMember, eq(staffMember.id, careAssignment.staffId))
    .where(
      and(
        eq(careAssignment.clientId, clientId),
        inArray(careAssignment.role, [...clinicianRoles]),
        isNull(careAssignment.untilAt),
      ),
    )
    .orderBy(asc(staffMember.name))
}
