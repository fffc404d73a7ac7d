import { eq } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import { formDraft } from '#drizzle/tables/form-versions.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { isAsShown, type WasAt } from '#lib/kernel/as-shown.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { type OwnStaff, ownStaff } from '#lib/people/rows/own-staff.ts'

interface Desk {
  readonly staff: OwnStaff
  readonly draft: typeof formDraft.$inferSelect | null
}

/** The draft of the form for whoever may write it, held until the end and as their page showed it. */
export async function formDesk(tx: Tx, wasAt: WasAt): Promise<Result<Desk, 'not_possible' | 'changed_meanwhile'>> {
  const staff = await ownStaff(tx)
  if (!staff?.does.has('write_form_words')) return refused('not_possible')
  // One after the other, also where no draft stands yet.
  await tx.select({ id: center.id }).from(center).where(eq(center.id, staff.centerId)).for('update')
  const [draft] = await tx.select().from(formDraft)
  return isAsShown(draft?.changedAt ?? null, wasAt) ? ok({ staff, draft: draft ?? null }) : refused('changed_meanwhile')
}
