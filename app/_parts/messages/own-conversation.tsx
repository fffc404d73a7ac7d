import type { ReactNode } from 'react'
import { Note } from '#app/_parts/parts.tsx'
import { sayMessages } from '#lib/conversations/words/messages.ts'
import type { OwnConversation } from '#lib/disclosure/own-data.ts'
import type { OwnConversationView } from '#lib/disclosure/told-words.ts'
import type { Language } from '#lib/i18n/language.ts'
import { AnswerTime } from './answer-time.tsx'
import { NewMessages, Written } from './written.tsx'

interface Props {
  readonly seen: OwnConversationView
  readonly conversation: OwnConversation
  readonly at: Date
  readonly language: Language
  /** Below the heading, where something was just done. */
  readonly note?: ReactNode
  /** Below what is new: the way to mark it as read. */
  readonly marking?: ReactNode
  /** What its writer can do there. A preview leaves it out, and its headings stand below those of its page. */
  readonly children?: ReactNode
}

/**
 * A conversation as whoever began it finds it: what is new first, then a place to write, then everything that was
 * written. Staff who read it as they will see the same.
 */
export function OwnConversationBody({ seen, conversation, at, language, note, marking, children }: Props) {
  const say = sayMessages(language)
  const [Title, Part] = children ? (['h1', 'h2'] as const) : (['h3', 'h4'] as const)
  return (
    <>
      <Title>{say('about', { name: conversation.aboutName })}</Title>
      {note}
      <NewMessages seen={seen} conversation={conversation} language={language} heading={Part}>
        {marking}
      </NewMessages>
      <AnswerTime seen={seen} conversation={conversation} asked={{ at, language }} />
      {conversation.withClient && (
        <Note>
          <p>{say('isWithClient')}</p>
        </Note>
      )}
      {children}
      <Part>{say('allTitle')}</Part>
      <Written seen={seen} language={language} />
    </>
  )
}
