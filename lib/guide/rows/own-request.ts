import { and, eq, isNull, sql } from 'drizzle-orm'
import { guideNote, guideRequest } from '#drizzle/tables/listening/guide.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { isAsShown } from '#lib/kernel/as-shown.ts'
import type { CenterId, StaffId } from '#lib/kernel/id.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import type { GuideDeed } from '../rules/guide-request.ts'

/** The family guide who asks; null for anybody else. */
export async function ownGuide(tx: Tx): Promise<{ id: StaffId; centerId: CenterId } | null> {
  const [row] = await tx.execute<{ id: StaffId; center_id: CenterId; does: boolean }>(
    sql`select viewer_staff() as id, viewer_workplace() as center_id, viewer_does_all('guide_families') as does`,
  )
  return row?.does ? { id: row.id, centerId: row.center_id } : null
}

/** A request that is open and as the page showed it, held until the end. */
export async function openRequest(
  tx: Tx,
  { request, wasAt }: { readonly request: string; readonly wasAt: string | null },
): Promise<Result<{ guide: StaffId; centerId: CenterId }, 'not_possible' | 'changed_meanwhile'>> {
  const guide = await ownGuide(tx)
  if (!guide) return refused('not_possible')
  const [found] = await tx
    .select({ changedAt: guideRequest.changedAt })
    .from(guideRequest)
    .where(and(eq(guideRequest.id, request), isNull(guideRequest.closedAt)))
    .for('update')
  if (!found) return refused('changed_meanwhile')
  if (!isAsShown(found.changedAt, wasAt)) return refused('changed_meanwhile')
  return ok({ guide: guide.id, centerId: guide.centerId })
}

/** Writes down what she did. */
export async function noteDeed(
  tx: Tx,
  of: { centerId: CenterId; guide: StaffId; request: string },
  deed: GuideDeed,
  words: string,
  at: Date,
): Promise<void> {
  await tx.insert(guideNote).values({
    centerId: of.centerId,
    id: crypto.randomUUID(),
    requestId: of.request,
    staffId: of.guide,
    deed,
    words,
    at,
  })
}
