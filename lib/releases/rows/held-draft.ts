import { eq } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import { formDraft } from '#drizzle/tables/form-versions.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { isAsShown, type WasAt } from '#lib/kernel/as-shown.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import type { OwnStaff } from '#lib/people/rows/own-staff.ts'

type Draft = typeof formDraft.$inferSelect

/** The draft of the form, held until the end of the transaction; refused if it is not as a page showed it. */
export async function heldDraft(
  tx: Tx,
  { centerId }: OwnStaff,
  wasAt: WasAt,
): Promise<Result<Draft | null, 'changed_meanwhile'>> {
  // The center's row stands for a draft that is not there yet.
  await tx.select({ id: center.id }).from(center).where(eq(center.id, centerId)).for('update')
  const [draft] = await tx.select().from(formDraft)
  return isAsShown(draft?.changedAt ?? null, wasAt) ? ok(draft ?? null) : refused('changed_meanwhile')
}
