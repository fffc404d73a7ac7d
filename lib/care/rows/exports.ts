import { desc, eq } from 'drizzle-orm'
import { figuresExport } from '#drizzle/tables/exports.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'

/** Who saved figures as a file last, when and why. */
export async function lastExports(tx: Tx) {
  return tx
    .select({ id: figuresExport.id, at: figuresExport.at, name: staffMember.name, reason: figuresExport.reason })
    .from(figuresExport)
    .leftJoin(staffMember, eq(staffMember.id, figuresExport.staffId))
    .orderBy(desc(figuresExport.at))
    .limit(10)
}
