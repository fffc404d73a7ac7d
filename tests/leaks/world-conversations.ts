import { conversation, written } from '#drizzle/seed/conversations.ts'
import { daysAfter, minutesAfter } from '#drizzle/seed/moment.ts'
import { whole } from '#drizzle/seed/scope.ts'
import { reachOf, type Topic, topics } from '#lib/consent/topic.ts'
import type { ConversationId } from '#lib/conversations/rules/conversation.ts'
import type { Random } from './random.ts'
import { desk, idsOf, type Scene, withIds, words } from './scene.ts'

/**
 * Two conversations that this family member began: about the client, and from a page that leads to somebody in one
 * world alone. What they wrote is the same in both; whom it leads to, who has it, and what else staff wrote is not.
 */
export function tellConversations(
  scene: Scene,
  goneLink: string,
): { conversationId: string; goneConversationId: string } {
  const { telling, base, hidden, at, open, client, familyMember } = scene
  const [conversationId, goneConversationId] = [base.uuid() as ConversationId, base.uuid() as ConversationId]
  const by = desk[0]!
  const begun = (id: ConversationId, link?: string) =>
    withIds(
      idsOf(base),
      conversation(words(base), {
        id,
        aboutName: `About ${base.uuid()}`,
        withClient: base.chance(0.3),
        ...(link ? { link } : { isFromPage: true }),
        ...(hidden.chance(0.6) ? { matched: { heldBy: hidden.pick(desk), includedBy: by } } : {}),
      }),
    )
  const staffWrite = (random: Random, id: ConversationId, about: readonly Topic[]) => {
    const when = minutesAfter(-1 - random.below(20), at)
    const told = { by, words: `answer ${random.uuid()}`, about: about.map(whole), on: when }
    return withIds(idsOf(random), written(id, told))
  }
  telling
    .client(client)
    .familyMember(familyMember)
    .with(begun(conversationId), begun(goneConversationId, goneLink))
    .on(minutesAfter(-60, at))
  const wholeOnes = open.filter((topic) => reachOf[topic] === 'whole')
  const closed = topics.filter((topic) => !open.includes(topic))
  if (closed.length > 0 && hidden.chance(0.5))
    telling.with(staffWrite(hidden, conversationId, [hidden.pick(closed), ...wholeOnes])).on(at)
  if (hidden.chance(0.5)) {
    telling
      .client(`Somebody ${hidden.uuid()}`, { signsIn: false })
      .with(staffWrite(hidden, goneConversationId, ['health']))
      .on(daysAfter(-1, at))
      .client(client)
  }
  if (base.chance(0.3))
    telling
      .with(withIds(idsOf(base), written(conversationId, { by, neutral: 'please_call', on: minutesAfter(-10, at) })))
      .on(at)
  if (wholeOnes.length > 0 && base.chance(0.6))
    telling.with(staffWrite(base, conversationId, [base.pick(wholeOnes)])).on(at)
  return { conversationId, goneConversationId }
}
