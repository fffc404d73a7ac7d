import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Card, EmptyState, Messages } from '#app/_parts/parts.tsx'
import { writtenDate, writtenTime } from '#app/_parts/written-date.ts'
import { seeIncludedConversations } from '#lib/conversations/see/see-included-conversations.ts'
import { sayClientMessages } from '#lib/conversations/words/client-messages.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'

type Seen = NonNullable<Awaited<ReturnType<typeof seeIncludedConversations>>>

export const GET = document('client', seeIncludedConversations, included)

export const POST = noForm

/** What the client's family and the center write to each other, where whoever writes lets the client read it. */
function included(seen: Seen, { language }: Asked): Page {
  const say = sayClientMessages(language)
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'messages',
    main: (
      <>
        {seen.conversations.length === 0 && <EmptyState words={say('none')} />}
        {seen.conversations.map((each) => (
          <Card key={each.id}>
            <h2>{say('one', { date: writtenDate(each.saidAt, language, seen.timeZone) })}</h2>
            <Messages messages={writtenIn(each, seen.timeZone, language)} />
          </Card>
        ))}
      </>
    ),
  }
}

function writtenIn({ messages, replies }: Seen['conversations'][number], timeZone: string, language: Language) {
  const say = sayClientMessages(language)
  const theirs = messages.map((each) => ({
    written: each.at,
    id: each.id,
    from: say('family'),
    words: each.words,
    isMine: false,
    ...(each.language === language ? {} : { lang: each.language }),
  }))
  const ofCenter = replies.map((each) => ({
    written: each.writtenAt,
    id: each.id,
    from: say('center'),
    words: each.neutral ? sayConsent(language)(`neutralReplies.${each.neutral}`) : each.words,
    isMine: true,
  }))
  return [...theirs, ...ofCenter]
    .sort((a, b) => b.written.getTime() - a.written.getTime())
    .map((each) => ({ ...each, at: writtenTime(each.written, language, timeZone) }))
}
