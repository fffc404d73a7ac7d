import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId, CenterId } from '#lib/kernel/id.ts'

export interface AccountAtDoor {
  readonly centerId: CenterId
  readonly accountId: AccountId
  readonly sessionId: string
  readonly isStaff: boolean
  /** Whether they may see and end their sessions: staff only with what lets them work. */
  readonly isProven: boolean
}

/** Whose live session this is, in whichever room; null for nobody's. */
export async function accountAtDoor(tx: Tx): Promise<AccountAtDoor | null> {
  const [door] = await tx.execute<{
    center_id: CenterId
    session_id: string
    account_id: AccountId
    is_staff: boolean
    is_proven: boolean
  }>(sql`select * from account_at_door()`)
  if (!door) return null
  return {
    centerId: door.center_id,
    accountId: door.account_id,
    sessionId: door.session_id,
    isStaff: door.is_staff,
    isProven: door.is_proven,
  }
}
