import { eq } from 'drizzle-orm'
import { conversation } from '#drizzle/tables/listening/conversations.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ConversationId } from '../rules/conversation.ts'

/**
 * Keeps until when a family member has read what came: up to the newest that their page showed, never later than now.
 */
export async function readUntil(tx: Tx, id: ConversationId, shown: string, at: Date): Promise<void> {
  if (!shown) return
  const until = new Date(Math.min(Date.parse(shown), at.getTime()))
  await tx.update(conversation).set({ readUntil: until }).where(eq(conversation.id, id))
}
