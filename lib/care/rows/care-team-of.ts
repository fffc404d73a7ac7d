import { and, asc, desc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import { careAssignment } from '#drizzle/tables/care.ts'
import { staffAbsence, staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Contact } from '#lib/disclosure/fact.ts'
import type { CareRole } from '#lib/goals/rules/goal.ts'
import type { ClientId, StaffId } from '#lib/kernel/id.ts'

export interface Carer {
  readonly staffId: StaffId
  readonly role: CareRole
  readonly contact: Contact
  /** Who answers for them today, while they are away. */
  readonly cover: Contact | null
}

const contactColumns = {
  id: staffMember.id,
  name: staffMember.name,
  title: staffMember.title,
  hours: staffMember.hours,
  phone: staffMember.phone,
}

/** Who cares for a client at an instant, and who covers for them. */
export async function careTeamOf(tx: Tx, clientId: ClientId, at: Date): Promise<Carer[]> {
  const rows = await tx
    .select({ role: careAssignment.role, staff: contactColumns })
    .from(careAssignment)
    .innerJoin(
      staffMember,
      and(eq(staffMember.centerId, careAssignment.centerId), eq(staffMember.id, careAssignment.staffId)),
    )
    .where(
      and(
        eq(careAssignment.clientId, clientId),
        lte(careAssignment.sinceAt, at),
        or(isNull(careAssignment.untilAt), gt(careAssignment.untilAt, at)),
      ),
    )
    .orderBy(asc(careAssignment.role), asc(careAssignment.sinceAt), asc(staffMember.name))
  const covers = await coversOf(
    tx,
    rows.map((row) => row.staff.id),
    at,
  )
  return rows.map(({ role, staff }) => ({
    staffId: staff.id,
    role,
    contact: contactOf(staff),
    cover: covers.get(staff.id) ?? null,
  }))
}

async function coversOf(tx: Tx, ids: StaffId[], at: Date): Promise<Map<StaffId, Contact>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .select({ away: staffAbsence.staffId, staff: contactColumns })
    .from(staffAbsence)
    .innerJoin(
      staffMember,
      and(eq(staffMember.centerId, staffAbsence.centerId), eq(staffMember.id, staffAbsence.coverId)),
    )
    .where(and(inArray(staffAbsence.staffId, ids), lte(staffAbsence.fromAt, at), gt(staffAbsence.untilAt, at)))
    .orderBy(desc(staffAbsence.fromAt), staffAbsence.id)
  // The latest absence rules: written last, it overwrites the earlier ones.
  return new Map(rows.reverse().map((row) => [row.away, contactOf(row.staff)]))
}

function contactOf({ name, title, hours, phone }: Contact): Contact {
  return { name, title, hours, phone }
}
