import { eq } from 'drizzle-orm'
import { conversation } from '#drizzle/tables/listening/conversations.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWithConversation } from '../rows/own-conversation.ts'
import { type ConversationId, newestSaid } from '../rules/conversation.ts'

interface Wish {
  readonly id: string
  readonly newest: string
  /** Whether the words ask for nothing, so that nobody waits for an answer to them. */
  readonly needsNoAnswer: boolean
}

/**
 * Staff say that they have read what a family member wrote, and whether it needs an answer. Its writer sees that it was
 * read, whoever it is about. Words that the page did not show are not marked.
 */
export const markConversation: Operation<'staff', Wish, null, 'not_possible' | 'added_meanwhile'> = async (
  tx,
  viewer,
  { id, newest, needsNoAnswer },
) => {
  const found = await staffWithConversation(tx, 'handle_report', id as ConversationId)
  if (!found) return refused('not_possible')
  if (newestSaid(found.conversation) !== newest) return refused('added_meanwhile')
  await tx
    .update(conversation)
    .set({ readAt: viewer.at, ...(needsNoAnswer ? { waitsSince: null } : {}) })
    .where(eq(conversation.id, id as ConversationId))
  return ok(null)
}
