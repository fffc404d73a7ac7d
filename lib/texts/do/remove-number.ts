import { eq } from 'drizzle-orm'
import { textNumber } from '#drizzle/tables/listening/texts.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok } from '#lib/kernel/result.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'

/** Somebody takes their number back: no text goes there any more. */
export const removeNumber: Operation<'family' | 'client', Record<never, never>, null, never> = async (tx) => {
  const accountId = await ownAccountId(tx)
  if (accountId)
    await tx
      .update(textNumber)
      .set({ number: null, codeId: null, confirmedAt: null, refusedAt: null, refusedCode: null })
      .where(eq(textNumber.accountId, accountId))
  return ok(null)
}
