import { eq, sql } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { textNumber } from '../rules/text-number.ts'
import type { TextsOfLink } from './texts-of-link.ts'

export type TextStop = TextsOfLink['stops'][number]

/** That somebody wants no texts or calls to a number as its writer typed it; null where nobody said so. */
export async function stopAt(tx: Tx, typed: string): Promise<TextStop | null> {
  const number = textNumber(typed)
  if (!number) return null
  const [stop] = await tx.execute<{ by: TextStop['by']; stopped_at: string; staff_id: StaffId | null }>(
    sql`select by, stopped_at, staff_id from text_stop_at(${number})`,
  )
  if (!stop) return null
  const [staff] = stop.staff_id
    ? await tx.select({ name: staffMember.name }).from(staffMember).where(eq(staffMember.id, stop.staff_id))
    : []
  return { number, by: stop.by, at: new Date(stop.stopped_at), staffName: staff?.name ?? null }
}
