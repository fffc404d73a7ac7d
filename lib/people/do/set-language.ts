import { eq } from 'drizzle-orm'
import { account } from '#drizzle/tables/people.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Language } from '#lib/i18n/language.ts'
import { ok } from '#lib/kernel/result.ts'
import { ownAccountId } from '../rows/own-account.ts'

/** Somebody says in which language their letters come. The policy lets them write their own account only. */
export const setLanguage: Operation<'family' | 'client', { language: Language }, null, never> = async (
  tx,
  _viewer,
  wish,
) => {
  const accountId = await ownAccountId(tx)
  if (accountId) await tx.update(account).set({ language: wish.language }).where(eq(account.id, accountId))
  return ok(null)
}
