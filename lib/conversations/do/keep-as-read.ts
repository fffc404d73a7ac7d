import { eq } from 'drizzle-orm'
import { conversation } from '#drizzle/tables/listening/conversations.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { readUntil } from '../rows/read-until.ts'
import type { ConversationId } from '../rules/conversation.ts'

/**
 * A family member says that they have read what their page showed. Opening a page marks nothing: machines open pages
 * too.
 */
export const keepAsRead: Operation<'family', { id: string; shown: string }, null, 'not_yours'> = async (
  tx,
  viewer,
  { id, shown },
) => {
  const [own] = await tx
    .select({ id: conversation.id })
    .from(conversation)
    .where(eq(conversation.id, id as ConversationId))
  if (!own) return refused('not_yours')
  await readUntil(tx, own.id, shown, viewer.at)
  return ok(null)
}
