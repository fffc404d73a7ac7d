import { and, asc, gt, lt } from 'drizzle-orm'
import { staffAbsence } from '#drizzle/tables/care.ts'
import type { Tx } from '#lib/database/as-viewer.ts'

/** Everybody's absences at the viewer's center that are not over, the earliest first. */
export async function absencesFrom(tx: Tx, at: Date) {
  return tx
    .select({
      id: staffAbsence.id,
      staff: staffAbsence.staffId,
      cover: staffAbsence.coverId,
      from: staffAbsence.fromAt,
      until: staffAbsence.untilAt,
      setBy: staffAbsence.setBy,
    })
    .from(staffAbsence)
    .where(and(gt(staffAbsence.untilAt, at), lt(staffAbsence.fromAt, staffAbsence.untilAt)))
    .orderBy(asc(staffAbsence.fromAt), asc(staffAbsence.id))
}
