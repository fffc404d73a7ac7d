import { desc, inArray } from 'drizzle-orm'
import { conversation, conversationMessage, conversationReply } from '#drizzle/tables/listening/conversations.ts'
import { asOwnClient } from '#lib/clients/rows/as-own-client.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** The conversations about this client that they read too, with everything written in them. */
export async function seeIncludedConversations(viewer: Viewer<'client'>) {
  return asOwnClient(viewer, async (tx) => {
    const center = await ownCenter(tx)
    const conversations = await tx
      .select({ id: conversation.id, saidAt: conversation.saidAt })
      .from(conversation)
      .orderBy(desc(conversation.saidAt))
    const shown = conversations.map(({ id }) => id)
    const messages = await tx
      .select()
      .from(conversationMessage)
      .where(inArray(conversationMessage.conversationId, shown))
    const replies = await tx
      .select({
        id: conversationReply.id,
        conversationId: conversationReply.conversationId,
        neutral: conversationReply.neutral,
        words: conversationReply.words,
        writtenAt: conversationReply.writtenAt,
      })
      .from(conversationReply)
      .where(inArray(conversationReply.conversationId, shown))
    return {
      timeZone: center.timeZone,
      conversations: conversations.map(({ id, saidAt }) => ({
        id,
        saidAt,
        messages: messages.filter((each) => each.conversationId === id),
        replies: replies.filter((each) => each.conversationId === id),
      })),
    }
  })
}
