import { desc, eq } from 'drizzle-orm'
import { conversationMessage, conversationReply, promise } from '#drizzle/tables/listening/conversations.ts'
import type { LifeArea } from '#lib/consent/topic.ts'
import type { Operation } from '#lib/database/operation.ts'
import { isAsShown } from '#lib/kernel/as-shown.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'
import { mayTellReader } from '#lib/reports/rows/may-tell.ts'
import { staffWithConversation } from '../rows/own-conversation.ts'
import type { ConversationId } from '../rules/conversation.ts'
import { nextPromise, type PromiseDays, type PromisePhrase, wordsOf } from '../rules/promise.ts'

type Wish = {
  readonly id: string
  readonly wasAt: string | null
} & (
  | { readonly does: 'agree'; readonly everyDays: PromiseDays; readonly area: LifeArea }
  | { readonly does: 'end' }
  | { readonly does: 'send'; readonly phrase: PromisePhrase }
)
type Refusal = 'not_possible' | 'changed_meanwhile' | 'not_released'

const topics = ['progress'] as const

/**
 * Keeps what was agreed with a family member about how often they hear: agrees, ends, or sends one phrase in their
 * language. A phrase tells that there is somebody to work with, so it goes under `progress` like any words of staff:
 * asked now, when its letter leaves, and whenever it is read. It answers nothing that was asked.
 */
export const keepPromise: Operation<'staff', Wish, null, Refusal> = async (tx, viewer, wish) => {
  const id = wish.id as ConversationId
  const found = await staffWithConversation(tx, 'answer_report', id)
  if (!found) return refused('not_possible')
  const { staff, clientId } = found
  const [kept] = await tx.select().from(promise).where(eq(promise.conversationId, id)).for('update')
  if (!isAsShown(kept?.changedAt ?? null, wish.wasAt)) return refused('changed_meanwhile')
  const change = { setBy: staff.id, changedAt: viewer.at }
  if (wish.does === 'agree') {
    const { everyDays, area } = wish
    const row = { ...change, everyDays, area, dueAt: nextPromise(viewer.at, everyDays), endedAt: null }
    if (kept) await tx.update(promise).set(row).where(eq(promise.conversationId, id))
    else await tx.insert(promise).values({ ...row, centerId: staff.centerId, conversationId: id })
    return ok(null)
  }
  if (!kept || kept.endedAt) return refused('not_possible')
  if (wish.does === 'end') {
    await tx
      .update(promise)
      .set({ ...change, endedAt: viewer.at })
      .where(eq(promise.conversationId, id))
    return ok(null)
  }
  const { accountId } = found.conversation
  const touched = { centerId: staff.centerId, reader: accountId, topics, area: kept.area }
  const ground = clientId && (await mayTellReader(tx, { ...touched, clientId }, viewer.at))
  if (!ground) return refused('not_released')
  const [said] = await tx
    .select({ language: conversationMessage.language })
    .from(conversationMessage)
    .where(eq(conversationMessage.conversationId, id))
    .orderBy(desc(conversationMessage.at))
    .limit(1)
  const reply = crypto.randomUUID()
  await tx.insert(conversationReply).values({
    ...ground,
    centerId: staff.centerId,
    id: reply,
    conversationId: id,
    accountId,
    topics: [...topics],
    area: kept.area,
    words: wordsOf(wish.phrase, said?.language ?? 'en'),
    writtenBy: staff.id,
    writtenAt: viewer.at,
  })
  const to = { client: ground.clientId, familyMember: ground.familyMemberId }
  await writeLetter(tx, { kind: 'message', ...to, ids: { conversation: id, reply, promise: id }, gate: 'progress' })
  await tx
    .update(promise)
    .set({ ...change, dueAt: nextPromise(viewer.at, kept.everyDays) })
    .where(eq(promise.conversationId, id))
  return ok(null)
}
