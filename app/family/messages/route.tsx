import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ButtonLink, EmptyState, Tag } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import { isNewToThem } from '#lib/conversations/rules/conversation.ts'
import { sayMessages } from '#lib/conversations/words/messages.ts'
import { type OwnConversationList, seeOwnConversations } from '#lib/family/see/see-own-conversations.ts'

export const GET = document('family', seeOwnConversations, messages)

export const POST = noForm

/** The viewer's own conversations. Whoever shares nothing with them finds the same page, and can write all the same. */
function messages(seen: OwnConversationList, { language }: Asked): Page {
  const say = sayMessages(language)
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'messages',
    main: (
      <>
        <p>{say('emergency')}</p>
        {seen.people.map(({ linkId, name }) => (
          <p key={linkId}>
            <ButtonLink href={`/family/messages/new?about=${linkId}`}>{say('beginAbout', { name })}</ButtonLink>
          </p>
        ))}
        <p>
          <ButtonLink href="/family/messages/new" kind={seen.people.length > 0 ? 'quiet' : undefined}>
            {say(seen.people.length > 0 ? 'beginOther' : 'begin')}
          </ButtonLink>
        </p>
        {seen.conversations.length === 0 && <EmptyState words={say('none')} />}
        <ul className="ajar-doors">
          {seen.conversations.map((each) => (
            <li key={each.id}>
              <Link href={`/family/messages/${each.id}`}>{say('about', { name: each.aboutName })}</Link>{' '}
              {isNewToThem(each, seen.answeredAt.get(each.id)) && <Tag tone="warn">{say('isNew')}</Tag>}
              <p className="ajar-kicker">
                {say('latest', { date: writtenDate(each.saidAt, language, seen.center.timeZone) })}
              </p>
            </li>
          ))}
        </ul>
      </>
    ),
  }
}
