import { and, eq } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import { passkey } from '#drizzle/tables/second-factor.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { rowAtDoor, type StaffAtDoor } from './staff-at-door.ts'

/** How many second factors somebody has: their app and their passkeys. */
export async function factorCount(tx: Tx, door: StaffAtDoor): Promise<number> {
  const [own] = await tx.select({ app: staffMember.totpConfirmedAt }).from(staffMember).where(rowAtDoor(door))
  const passkeys = await tx.select({ id: passkey.id }).from(passkey).where(ownPasskeys(door))
  return passkeys.length + (own?.app ? 1 : 0)
}

export function ownPasskeys({ centerId, id }: Pick<StaffAtDoor, 'centerId' | 'id'>) {
  return and(eq(passkey.centerId, centerId), eq(passkey.staffId, id))
}
