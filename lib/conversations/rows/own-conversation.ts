import { eq, sql } from 'drizzle-orm'
import { conversation, conversationMatch } from '#drizzle/tables/listening/conversations.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { type OwnStaff, ownStaff } from '#lib/people/rows/own-staff.ts'
import type { StaffFunction } from '#lib/people/rules/rights.ts'
import type { ConversationId } from '../rules/conversation.ts'

/**
 * The member of staff who is signed in, if they do this with a conversation, with what a verb asks of it. Holds the
 * conversation until the end, so that a message which comes meanwhile waits.
 */
export async function staffWithConversation(tx: Tx, wanted: StaffFunction, id: ConversationId) {
  const [row] = await tx.execute<{ may: boolean }>(
    sql`select viewer_may_with_conversation(${wanted}, ${id}::uuid) as may`,
  )
  const staff: OwnStaff | null = row?.may ? await ownStaff(tx) : null
  if (!staff) return null
  const [found] = await tx.select().from(conversation).where(eq(conversation.id, id)).for('update')
  const [match] = await tx.select().from(conversationMatch).where(eq(conversationMatch.conversationId, id))
  return found
    ? { staff, conversation: found, clientId: match?.clientId ?? null, includedAt: match?.includedAt ?? null }
    : null
}
