import { staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { spokenHash } from './spoken-hash.ts'
import { rowAtDoor, type StaffAtDoor } from './staff-at-door.ts'

/** Whether somebody whose second factor was taken away has to say the word they were given in person. */
export async function needsSetUpWord(tx: Tx, door: StaffAtDoor): Promise<boolean> {
  const [own] = await tx.select({ hash: staffMember.setUpHash }).from(staffMember).where(rowAtDoor(door))
  return Boolean(own?.hash)
}

/** Whether this is the word, where one is asked for. */
export async function isSetUpWord(tx: Tx, door: StaffAtDoor, typed: string): Promise<boolean> {
  const [own] = await tx.select({ hash: staffMember.setUpHash }).from(staffMember).where(rowAtDoor(door))
  return !own?.hash || own.hash === (await spokenHash(door.id, typed))
}
