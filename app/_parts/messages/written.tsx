import type { ReactNode } from 'react'
import { type Message, Messages } from '#app/_parts/parts.tsx'
import { Notice, Part2 } from '#app/_parts/shared-person/notices.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { isNewToThem } from '#lib/conversations/rules/conversation.ts'
import { sayMessages } from '#lib/conversations/words/messages.ts'
import type { OwnConversation } from '#lib/disclosure/own-data.ts'
import type { OwnConversationView, StaffMessage } from '#lib/disclosure/told-words.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'

interface NewProps {
  readonly seen: OwnConversationView
  readonly conversation: OwnConversation
  readonly language: Language
  readonly heading: 'h2' | 'h4'
  /** The way to mark it as read. A preview leaves it out. */
  readonly children?: ReactNode
}

/** What staff wrote and its reader has not marked as read: the first thing on the page. */
export function NewMessages({ seen, conversation, language, heading: Heading, children }: NewProps) {
  const unread = seen.staffMessages.filter(({ writtenAt }) => isNewToThem(conversation, writtenAt))
  if (unread.length === 0) return null
  const say = sayMessages(language)
  return (
    <section className="ajar-new" aria-labelledby="new">
      <Heading id="new">{say('newTitle')}</Heading>
      <Messages messages={unread.map((each) => ofStaff(each, seen, language)).toReversed()} />
      {children}
    </section>
  )
}

/** Everything that was written and may be read, the newest first. */
export function Written({ seen, language }: { seen: OwnConversationView; language: Language }) {
  const say = sayMessages(language)
  const own = seen.ownMessages.map((each) => ({
    written: each.at,
    message: {
      id: each.at,
      from: say('you'),
      at: writtenTime(each.at, language, seen.center.timeZone),
      words: each.words,
      isMine: true,
      ...inLanguage(each.language, language),
    },
  }))
  const theirs = seen.staffMessages.map((each) => ({
    written: each.writtenAt,
    message: ofStaff(each, seen, language),
  }))
  const all = [...own, ...theirs].sort((a, b) => Date.parse(b.written) - Date.parse(a.written))
  return <Messages messages={all.map(({ message }) => message)} />
}

function ofStaff(each: StaffMessage, { center }: OwnConversationView, language: Language): Message {
  const written = {
    id: each.writtenAt,
    from: sayMessages(language)('staff'),
    at: writtenTime(each.writtenAt, language, center.timeZone),
    isMine: false,
  }
  if (each.neutral) return { ...written, words: sayConsent(language)(`neutralReplies.${each.neutral}`) }
  return {
    ...written,
    words: each.message.words,
    ...inLanguage(center.language, language),
    // Staff's own words are a disclosure, and come with the same notices as a page.
    after: (
      <>
        <Notice place={center.place} language={language} />
        {each.message.topics.includes('substance_use') && <Part2 person={each.about} language={language} />}
      </>
    ),
  }
}

const inLanguage = (of: Language, language: Language) => (of === language ? {} : { lang: of })
