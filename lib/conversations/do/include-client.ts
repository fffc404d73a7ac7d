import { eq } from 'drizzle-orm'
import { conversationMatch } from '#drizzle/tables/listening/conversations.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'
import { staffWithConversation } from '../rows/own-conversation.ts'
import type { ConversationId } from '../rules/conversation.ts'

/**
 * Staff let the client read a conversation too, or end that. Only where its writer said so before the first word; the
 * client must be known, and hears that something waits for them. What a colleague said meanwhile stays as they said it.
 */
export const includeClient: Operation<
  'staff',
  { id: string; included: boolean },
  null,
  'not_possible' | 'changed_meanwhile'
> = async (tx, viewer, { id, included }) => {
  const found = await staffWithConversation(tx, 'answer_report', id as ConversationId)
  if (!found?.conversation.withClient || !found.clientId) return refused('not_possible')
  if (included === (found.includedAt !== null)) return refused('changed_meanwhile')
  await tx
    .update(conversationMatch)
    .set(included ? { includedAt: viewer.at, includedBy: found.staff.id } : { includedAt: null, includedBy: null })
    .where(eq(conversationMatch.conversationId, id as ConversationId))
  if (included) await writeLetter(tx, { kind: 'client-message', client: found.clientId, familyMember: null })
  return ok(null)
}
