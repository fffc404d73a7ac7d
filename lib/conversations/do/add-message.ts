import { eq } from 'drizzle-orm'
import { conversation, conversationMessage } from '#drizzle/tables/listening/conversations.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Language } from '#lib/i18n/language.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { readUntil } from '../rows/read-until.ts'
import type { ConversationId } from '../rules/conversation.ts'

interface Wish {
  readonly id: string
  readonly words: string
  readonly language: Language
  /** The newest that staff wrote, as the page showed it: whoever answers has read it. */
  readonly shown: string
}

/**
 * A family member writes more in a conversation of their own. It is accepted whatever became of any release. Whoever
 * has the conversation is alerted by the worker, on the beat.
 */
export const addMessage: Operation<'family', Wish, null, 'not_yours'> = async (
  tx,
  viewer,
  { id, words, language, shown },
) => {
  const [own] = await tx
    .select({ id: conversation.id, centerId: conversation.centerId })
    .from(conversation)
    .where(eq(conversation.id, id as ConversationId))
  if (!own) return refused('not_yours')
  const message = { id: crypto.randomUUID(), conversationId: own.id, words, language, at: viewer.at }
  await tx.insert(conversationMessage).values({ ...message, centerId: own.centerId })
  await readUntil(tx, own.id, shown, viewer.at)
  return ok(null)
}
