import { eq } from 'drizzle-orm'
import { wrongDisclosure } from '#drizzle/tables/exceptional.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { isAsShown, type WasAt } from '#lib/kernel/as-shown.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'

type Refusal = 'not_possible' | 'wrong_closed' | 'changed_meanwhile'

/** Something told by mistake that is open, held for whoever works on it, as it stood on the page they sent. */
export async function openWrong(
  tx: Tx,
  wanted: 'keep_wrong_disclosures',
  { wrong: id, wasAt }: { readonly wrong: string; readonly wasAt: WasAt },
): Promise<Result<OpenWrong, Refusal>> {
  const [row] = await tx.select().from(wrongDisclosure).where(eq(wrongDisclosure.id, id)).for('update')
  const staff = row && (await staffWhoMay(tx, wanted, row.clientId))
  if (!row || !staff) return refused('not_possible')
  if (row.closedAt) return refused('wrong_closed')
  if (!isAsShown(row.changedAt, wasAt)) return refused('changed_meanwhile')
  return ok({ row, staff })
}

interface OpenWrong {
  readonly row: typeof wrongDisclosure.$inferSelect
  readonly staff: NonNullable<Awaited<ReturnType<typeof staffWhoMay>>>
}
