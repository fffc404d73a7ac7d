import { eq, sql } from 'drizzle-orm'
import { conversation, conversationReply } from '#drizzle/tables/listening/conversations.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { gateOf } from '#lib/letters/rules/wanted.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'
import { wordsToTell } from '#lib/reports/rows/words-to-tell.ts'
import type { SentAnswer } from '#lib/reports/rules/staff-words.ts'
import { staffWithConversation } from '../rows/own-conversation.ts'
import { type ConversationId, newestSaid } from '../rules/conversation.ts'

type Wish = SentAnswer & {
  readonly id: string
  /** The newest words of the family member that the page showed. */
  readonly newest: string
}
type Refusal = 'not_possible' | 'added_meanwhile' | 'not_released' | 'look_at_words'

/**
 * Staff write to a family member. A neutral sentence can always go, because it tells nothing. Staff's own words name
 * the topics they touch, and are refused unless every one of them may be told now; that is asked again when the letter
 * is sent and each time the words are read. An answer to words that were not the newest is not sent.
 */
export const answerConversation: Operation<'staff', Wish, null, Refusal> = async (tx, viewer, wish) => {
  const id = wish.id as ConversationId
  const found = await staffWithConversation(tx, 'answer_report', id)
  if (!found) return refused('not_possible')
  const { staff, clientId } = found
  if (newestSaid(found.conversation) !== wish.newest) return refused('added_meanwhile')
  const { centerId } = staff
  const { accountId } = found.conversation
  const reply = crypto.randomUUID()
  const row = { centerId, id: reply, conversationId: id, accountId, writtenBy: staff.id, writtenAt: viewer.at }
  if (wish.neutral) {
    await tx.insert(conversationReply).values({ ...row, neutral: wish.neutral, topics: [], words: '' })
    await tx.execute(sql`select write_to_conversation(${id})`)
  } else {
    const told = await wordsToTell(tx, viewer, { centerId, clientId, reader: accountId }, wish)
    if (!told.ok) return told
    await tx.insert(conversationReply).values({ ...row, ...told.value })
    const { clientId: client, familyMemberId: familyMember, topics } = told.value
    const ids = { conversation: id, reply }
    await writeLetter(tx, { kind: 'message', client, familyMember, ids, gate: gateOf(topics) })
  }
  await tx.update(conversation).set({ readAt: viewer.at, waitsSince: null }).where(eq(conversation.id, id))
  return ok(null)
}
