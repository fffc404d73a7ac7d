import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm'
import { careAssignment, staffAbsence } from '#drizzle/tables/care.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { walledFrom } from '#lib/people/rows/walled-from.ts'
import { coversAt, type Hands } from '../rules/route.ts'

/** Who could hold a report about this client today. */
export async function handsFor(tx: Tx, clientId: ClientId, at: Date): Promise<Hands> {
  const isHere = isNull(staffMember.leftAt)
  const caring = await tx
    .select({ staffId: careAssignment.staffId, role: careAssignment.role })
    .from(careAssignment)
    .innerJoin(staffMember, eq(staffMember.id, careAssignment.staffId))
    .where(and(eq(careAssignment.clientId, clientId), isNull(careAssignment.untilAt), isHere))
    .orderBy(asc(careAssignment.role), asc(careAssignment.sinceAt))
  const staff = await tx.select({ id: staffMember.id, roles: staffMember.roles }).from(staffMember).where(isHere)
  const away = await tx
    .select({
      staffId: staffAbsence.staffId,
      coverId: staffAbsence.coverId,
      fromAt: staffAbsence.fromAt,
      untilAt: staffAbsence.untilAt,
    })
    .from(staffAbsence)
    .where(and(lte(staffAbsence.fromAt, at), sql`${staffAbsence.untilAt} > ${at.toISOString()}::timestamptz`))
  const holding = (role: 'supervisor' | 'duty_worker' | 'privacy_officer') =>
    staff.filter((each) => each.roles.includes(role)).map((each) => each.id)
  return {
    caseManager: caring.find((each) => each.role === 'case_manager')?.staffId ?? null,
    clinicians: caring.filter((each) => each.role !== 'case_manager').map((each) => each.staffId),
    supervisors: holding('supervisor'),
    dutyWorkers: holding('duty_worker'),
    privacyOfficers: holding('privacy_officer'),
    walled: await walledFrom(tx, clientId),
    coverOf: coversAt(away, (wanted) => staff.some(({ id }) => id === wanted), at),
  }
}
