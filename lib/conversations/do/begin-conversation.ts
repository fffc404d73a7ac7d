import { and, eq } from 'drizzle-orm'
import { conversation, conversationMessage } from '#drizzle/tables/listening/conversations.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Language } from '#lib/i18n/language.ts'
import { newId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import type { ConversationId } from '../rules/conversation.ts'

interface Wish {
  /** The page about a person from which it is begun, if it was. */
  readonly link: string | null
  readonly aboutName: string
  readonly withClient: boolean
  readonly words: string
  readonly language: Language
}

/**
 * A family member begins a conversation with their first message, about anybody: with a release, with one that was
 * taken back, and without any. Nothing is asked of what the center knows, so that it takes the same time and leads to
 * the same page. About a person from whose page one was begun before, the message joins that one.
 */
export const beginConversation: Operation<'family', Wish, ConversationId, 'sign_in_again'> = async (
  tx,
  viewer,
  { link, aboutName, withClient, words, language },
) => {
  const accountId = await ownAccountId(tx)
  if (!accountId) return refused('sign_in_again')
  const centerId = await ownCenterId(tx)
  const own = { centerId, accountId, link, aboutName, withClient, startedAt: viewer.at, saidAt: viewer.at }
  await tx
    .insert(conversation)
    .values({ ...own, id: newId<'conversation'>() })
    .onConflictDoNothing()
  const isSame = link
    ? and(eq(conversation.link, link), eq(conversation.withClient, withClient))
    : and(eq(conversation.startedAt, viewer.at), eq(conversation.aboutName, aboutName))
  const [found] = await tx
    .select({ id: conversation.id })
    .from(conversation)
    .where(and(eq(conversation.accountId, accountId), isSame))
  const conversationId = found!.id
  const message = { centerId, id: crypto.randomUUID(), conversationId, words, language, at: viewer.at }
  await tx.insert(conversationMessage).values(message)
  return ok(conversationId)
}
