import type { conversation, conversationMessage } from '#drizzle/tables/listening/conversations.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { OwnConversationView } from '#lib/disclosure/told-words.ts'
import { messagesAsFamilyMember, type SaidAbout } from '#lib/releases/rows/as-family-member.ts'
import { type AsRead, aboutToSay, centerAsRead, type Reader } from '#lib/reports/rows/as-writer.ts'
import type { StaffAnswer } from '#lib/reports/rules/staff-words.ts'

interface Written {
  readonly conversation: typeof conversation.$inferSelect
  readonly messages: readonly (typeof conversationMessage.$inferSelect)[]
  readonly replies: readonly SaidAbout[]
}

/** The same as `reportAsWriter`: the page of a conversation as whoever began it would find it if this were sent now. */
export async function conversationAsWriter(
  tx: Tx,
  reader: Reader,
  { conversation: found, messages, replies }: Written,
  toRead: StaffAnswer,
  at: Date,
): Promise<AsRead<OwnConversationView>> {
  const pair = { ...reader, centerId: found.centerId, at }
  const before = await messagesAsFamilyMember(tx, pair, found.id, replies)
  const added = await messagesAsFamilyMember(tx, pair, found.id, [aboutToSay(toRead, reader.clientId, at)])
  const { id, aboutName, withClient, saidAt, readUntil } = found
  return {
    isShown: added.length > 0,
    view: {
      center: await centerAsRead(tx),
      conversation: {
        ...{ id, aboutName, withClient, saidAt: saidAt.toISOString() },
        readUntil: readUntil?.toISOString() ?? null,
        // Whoever answers has read it.
        readAt: at.toISOString(),
      },
      ownMessages: messages.map(({ words, language, at: written }) => ({ words, language, at: written.toISOString() })),
      staffMessages: [...before, ...added],
    },
  }
}
