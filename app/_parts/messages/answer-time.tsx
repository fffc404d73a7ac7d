import type { Asked } from '#app/_page/asked.ts'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayMessages } from '#lib/conversations/words/messages.ts'
import type { OwnConversation } from '#lib/disclosure/own-data.ts'
import type { OwnConversationView } from '#lib/disclosure/told-words.ts'
import { answerBy, isOverdue } from '#lib/reports/rules/clock.ts'

interface Props {
  readonly seen: OwnConversationView
  readonly conversation: OwnConversation
  readonly asked: Pick<Asked, 'at' | 'language'>
}

/**
 * By which day and hour an answer can be expected. It is counted from the writer's own words and from what they can
 * read, so that it does not tell whether staff wrote something that may not be read any more.
 */
export function AnswerTime({ seen, conversation, asked: { at, language } }: Props) {
  const { center, ownMessages, staffMessages } = seen
  const say = sayMessages(language)
  const answeredAt = staffMessages.at(-1)?.writtenAt ?? ''
  const waits = ownMessages.find((each) => answeredAt === '' || Date.parse(each.at) > Date.parse(answeredAt))
  if (!waits) return null
  const by = answerBy('soon', new Date(waits.at), center)
  const words = writtenTime(by, language, center.timeZone)
  const isRead = conversation.readAt !== null && Date.parse(conversation.readAt) >= Date.parse(conversation.saidAt)
  return (
    <p>
      {say(isRead ? 'read' : 'unread')}{' '}
      {isOverdue(by, at) ? say('late', { by: words, phone: center.phone }) : say('answerBy', { by: words })}
    </p>
  )
}
