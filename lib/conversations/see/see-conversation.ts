import { and, asc, eq } from 'drizzle-orm'
import {
  conversation,
  conversationMatch,
  conversationMessage,
  conversationReply,
} from '#drizzle/tables/listening/conversations.ts'
import { client, familyLink, familyMember, staffMember } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { type FoundBy, showing } from '#lib/audit/rules/kept.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId, ClientId } from '#lib/kernel/id.ts'
import { dialOfLink } from '#lib/people/rows/dial-of.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsWithConversation } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { talkCardFor } from '#lib/releases/rows/talk-card-for.ts'
import { writerFlagsOf } from '#lib/reports/rows/writer-flags.ts'
import type { StaffAnswer } from '#lib/reports/rules/staff-words.ts'
import { conversationAsWriter } from '../rows/as-its-writer.ts'
import type { ConversationId } from '../rules/conversation.ts'

/** One conversation, with what may be said to whoever writes in it. Opening it marks nothing. */
export async function seeConversation(viewer: Viewer<'staff'>, id: ConversationId, toRead: StaffAnswer | null = null) {
  return readAsStaff(viewer, toRead ? 'answer-preview' : 'conversation', async (tx, staff) => {
    const [found] = await tx.select().from(conversation).where(eq(conversation.id, id))
    if (!found) return null
    const [match] = await tx
      .select({
        clientId: conversationMatch.clientId,
        clientName: client.name,
        holder: staffMember.name,
        includedAt: conversationMatch.includedAt,
      })
      .from(conversationMatch)
      .leftJoin(client, eq(client.id, conversationMatch.clientId))
      .leftJoin(staffMember, eq(staffMember.id, conversationMatch.heldBy))
      .where(eq(conversationMatch.conversationId, id))
    const messages = await tx
      .select()
      .from(conversationMessage)
      .where(eq(conversationMessage.conversationId, id))
      .orderBy(asc(conversationMessage.at))
    const replies = await tx
      .select({ reply: conversationReply, by: staffMember.name })
      .from(conversationReply)
      .leftJoin(staffMember, eq(staffMember.id, conversationReply.writtenBy))
      .where(eq(conversationReply.conversationId, id))
      .orderBy(asc(conversationReply.writtenAt))
    const clientId = match?.clientId ?? null
    const link = clientId && (await linkOf(tx, clientId, found.accountId))
    const rights = await rightsWithConversation(tx, id)
    const written = { conversation: found, messages, replies: replies.map(({ reply }) => reply) }
    return showing([clientId], {
      staff,
      rights,
      center: await ownCenter(tx),
      conversation: found,
      writerFlags: await writerFlagsOf(tx, { accountId: found.accountId }, viewer.at),
      match: match ?? null,
      link: link?.linkId ?? null,
      dial: link ? await dialOfLink(tx, link.linkId) : null,
      messages,
      replies: replies.map(({ reply, by }) => ({ ...reply, by: by ?? '–' })),
      talk: clientId && link ? await talkCardFor(tx, viewer, clientId, link.linkId) : null,
      asRead:
        toRead && clientId && link && rights.has('answer_report')
          ? await conversationAsWriter(tx, { ...link, clientId }, written, toRead, viewer.at)
          : null,
    })
  })
}

export type SeenConversation = FoundBy<typeof seeConversation>

/** What ties whoever writes to the client, if a release has ever named them together. */
async function linkOf(tx: Tx, clientId: ClientId, accountId: AccountId) {
  const [link] = await tx
    .select({ linkId: familyLink.id, familyMemberId: familyLink.familyMemberId })
    .from(familyLink)
    .innerJoin(familyMember, eq(familyMember.id, familyLink.familyMemberId))
    .where(and(eq(familyLink.clientId, clientId), eq(familyMember.accountId, accountId)))
  return link ?? null
}
