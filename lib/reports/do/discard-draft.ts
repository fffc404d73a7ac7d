import type { Operation } from '#lib/database/operation.ts'
import { ok } from '#lib/kernel/result.ts'
import { discard } from '../rows/discard.ts'

/** Throws a draft away. Nobody reaches the drafts of somebody else. */
export const discardDraft: Operation<'public', { id: string }, null, never> = async (tx, _viewer, wish) => {
  await discard(tx, wish.id)
  return ok(null)
}
