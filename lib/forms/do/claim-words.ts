import { sql } from 'drizzle-orm'
import type { Operation } from '#lib/database/operation.ts'
import { ok } from '#lib/kernel/result.ts'

/**
 * Somebody says that words are theirs which were left alone for a while: they count as touched now, and are shown
 * again. It changes nothing of what another account or browser holds.
 */
export const claimWords: Operation<'public', { words: readonly string[] }, null, never> = async (tx, _viewer, wish) => {
  await tx.execute(sql`select claim_words(${`{${wish.words.join(',')}}`}::uuid[])`)
  return ok(null)
}
