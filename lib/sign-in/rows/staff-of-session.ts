import { and, eq, sql } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { CenterId, StaffId } from '#lib/kernel/id.ts'

/**
 * The member of staff whose live session this is, with their second factor; undefined for anyone else, and once they
 * have left. The session is asked as it is for any page: see `live_session`.
 */
export async function staffOfSession(tx: Tx) {
  const [door] = await tx.execute<{ center_id: CenterId; session_id: string; staff_id: StaffId; email: string }>(
    sql`select center_id, session_id, staff_id, email from staff_at_door()`,
  )
  if (!door) return undefined
  const [factor] = await tx
    .select({ totpSecret: staffMember.totpSecret, totpConfirmedAt: staffMember.totpConfirmedAt })
    .from(staffMember)
    .where(and(eq(staffMember.centerId, door.center_id), eq(staffMember.id, door.staff_id)))
  return factor && { ...factor, id: door.staff_id, email: door.email, sessionId: door.session_id }
}
