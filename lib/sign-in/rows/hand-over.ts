import { formAttempt, formReceipt } from '#drizzle/tables/forms.ts'
import { reportDraft } from '#drizzle/tables/reports.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId } from '#lib/kernel/id.ts'

/**
 * Hands to an account what this browser holds for nobody: whoever signs in right after typing keeps their words. From
 * then on the account opens them, and no browser does.
 */
export async function handOver(tx: Tx, accountId: AccountId): Promise<void> {
  // Policies show the gate what this browser holds, and nothing else.
  const holder = `account ${accountId}`
  await tx.update(formAttempt).set({ holder })
  await tx.update(reportDraft).set({ holder })
  await tx.delete(formReceipt)
}

/** Forgets what this browser holds for nobody. */
export async function forgetHeld(tx: Tx): Promise<void> {
  await tx.delete(formAttempt)
  await tx.delete(reportDraft)
  await tx.delete(formReceipt)
}
