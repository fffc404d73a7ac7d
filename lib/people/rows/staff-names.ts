import { staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { StaffId } from '#lib/kernel/id.ts'

/** The names of all staff the viewer may know about. */
export async function staffNamesOf(tx: Tx): Promise<ReadonlyMap<StaffId, string>> {
  const rows = await tx.select({ id: staffMember.id, name: staffMember.name }).from(staffMember)
  return new Map(rows.map((row) => [row.id, row.name]))
}
