import { sql } from 'drizzle-orm'
import { factorChange } from '#drizzle/tables/second-factor.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { CenterId, StaffId } from '#lib/kernel/id.ts'
import type { FactorChange } from '../rules/change.ts'

/** Keeps what was changed about how somebody signs in, and writes them a letter that does not say what it was. */
export async function noteChange(
  tx: Tx,
  { centerId, staff, by, what, at }: { centerId: CenterId; staff: StaffId; by: StaffId; what: FactorChange; at: Date },
): Promise<void> {
  await tx.insert(factorChange).values({ centerId, id: crypto.randomUUID(), staffId: staff, what, byStaffId: by, at })
  await tx.execute(sql`select write_sign_in_changed(${staff})`)
}
