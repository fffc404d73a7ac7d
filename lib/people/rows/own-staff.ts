import { sql } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { CenterId, StaffId } from '#lib/kernel/id.ts'
import { isCenterWide, type StaffRole } from '#lib/people/rules/roles.ts'

export interface OwnStaff {
  readonly id: StaffId
  readonly centerId: CenterId
  readonly name: string
  readonly roles: readonly StaffRole[]
  /** Whether they work across the whole center; otherwise they see the clients they care for or cover. */
  readonly isCenterWide: boolean
}

/**
 * The member of staff who is signed in; null when the session is over, lacks its second factor, or belongs to nobody on
 * staff.
 */
export async function ownStaff(tx: Tx): Promise<OwnStaff | null> {
  const [row] = await tx
    .select({ id: staffMember.id, centerId: staffMember.centerId, name: staffMember.name, roles: staffMember.roles })
    .from(staffMember)
    .where(sql`${staffMember.id} = (select staff_id from viewer())`)
  return row ? { ...row, isCenterWide: isCenterWide(row.roles) } : null
}
