import { and, eq, sql } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId, CenterId, StaffId } from '#lib/kernel/id.ts'
import type { StaffRole } from '#lib/people/rules/roles.ts'

export interface StaffAtDoor {
  readonly centerId: CenterId
  readonly id: StaffId
  readonly email: string
  readonly sessionId: string
  readonly accountId: AccountId
  readonly roles: readonly StaffRole[]
  readonly hasFactor: boolean
  /** Whether they may work: their second factor was given in this session, or they are within their days of grace. */
  readonly isProven: boolean
  readonly secondFactorAt: Date | null
}

/**
 * The member of staff whose live session this is, before or after their second factor; null for anyone else, and once
 * they have left. The session is asked as it is for any page: see `live_session`.
 */
export async function staffAtDoor(tx: Tx): Promise<StaffAtDoor | null> {
  const [door] = await tx.execute<{
    center_id: CenterId
    session_id: string
    account_id: AccountId
    roles: StaffRole[]
    staff_id: StaffId
    email: string
    second_factor_at: string | null
    has_factor: boolean
    is_proven: boolean
  }>(sql`select * from staff_at_door()`)
  if (!door) return null
  return {
    centerId: door.center_id,
    id: door.staff_id,
    email: door.email,
    sessionId: door.session_id,
    accountId: door.account_id,
    roles: door.roles,
    hasFactor: door.has_factor,
    isProven: door.is_proven,
    secondFactorAt: door.second_factor_at === null ? null : new Date(door.second_factor_at),
  }
}

/** The same, while nobody else changes their second factor: of two who set one up at once, the later sees the first. */
export async function staffAtDoorAlone(tx: Tx): Promise<StaffAtDoor | null> {
  const before = await staffAtDoor(tx)
  if (!before) return null
  await tx.select({ id: staffMember.id }).from(staffMember).where(rowAtDoor(before)).for('update')
  return staffAtDoor(tx)
}

export function rowAtDoor({ centerId, id }: Pick<StaffAtDoor, 'centerId' | 'id'>) {
  return and(eq(staffMember.centerId, centerId), eq(staffMember.id, id))
}
