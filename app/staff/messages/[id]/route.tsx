import { z } from 'zod'
import { form, oneOf } from '#app/_form/form.ts'
import { choice, tick, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { OwnConversationBody } from '#app/_parts/messages/own-conversation.tsx'
import { Messages } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { AsReader } from '#app/staff/_parts/as-reader.tsx'
import { DialCard } from '#app/staff/_parts/dial.tsx'
import { TalkCard } from '#app/staff/_parts/talk-card.tsx'
import { tellingShape, toReadIn } from '#app/staff/_parts/telling.ts'
import { WriterFlags } from '#app/staff/_parts/writer-flags.tsx'
import { answerConversation } from '#lib/conversations/do/answer-conversation.ts'
import { includeClient } from '#lib/conversations/do/include-client.ts'
import { markConversation } from '#lib/conversations/do/mark-conversation.ts'
import type { ConversationId } from '#lib/conversations/rules/conversation.ts'
import { type SeenConversation, seeConversation } from '#lib/conversations/see/see-conversation.ts'
import { sayPromise } from '#lib/conversations/words/promise.ts'
import { sayStaffMessages } from '#lib/conversations/words/staff-messages.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { answerBy } from '#lib/reports/rules/clock.ts'
import { neutralReplies } from '#lib/reports/rules/report.ts'
import { ConversationForms } from './conversation-forms.tsx'

export const GET = document(
  'staff',
  (viewer, { id, form }) => seeConversation(viewer, id<ConversationId>('id'), toReadIn(form('message-reply'))),
  one,
)

const id = uuid('not_possible')
/** The newest words of the family member that the page showed. */
const newest = z.iso.datetime({ error: 'not_possible' })

export const POST = oneOf(
  form('staff', { name: 'message-mark', shape: z.object({ id, newest, needsNoAnswer: tick() }) }, markConversation),
  form(
    'staff',
    {
      name: 'message-neutral',
      says: 'sent',
      shape: z.object({ id, newest, neutral: choice(neutralReplies, 'choose_one') }),
    },
    answerConversation,
  ),
  form(
    'staff',
    {
      name: 'message-reply',
      says: 'sent',
      shape: z.object({
        id,
        newest,
        ...tellingShape,
      }),
      isLook: ({ readAs }) => readAs === 'yes',
    },
    answerConversation,
  ),
  form(
    'staff',
    {
      name: 'message-include',
      shape: z
        .object({ id, included: choice(['yes', 'no'], 'not_possible') })
        .transform((given) => ({ id: given.id, included: given.included === 'yes' })),
    },
    includeClient,
  ),
)

function one(seen: SeenConversation, asked: Asked): Page {
  const { language } = asked
  const { conversation, match, center, talk } = seen
  const say = sayStaffMessages(language)
  const time = (at: Date) => writtenTime(at, language, center.timeZone)
  const { waitsSince } = conversation
  return {
    title: say('one.title'),
    current: 'messages',
    wide: true,
    back: '/staff/messages?waiting=1',
    main: (
      <>
        <h1>{say('one.about', { name: match?.clientName ?? conversation.aboutName })}</h1>
        <p>
          {match?.holder ? say('one.held', { name: match.holder }) : say('one.heldByDesk')}{' '}
          {waitsSince ? say('one.waits', { date: time(answerBy('soon', waitsSince, center)) }) : say('one.settled')}
        </p>
        <WriterFlags flags={seen.writerFlags} language={language} timeZone={center.timeZone} />
        <div className="ajar-stack is-two">
          <div>
            <Messages messages={writtenIn(seen, language)} />
            {seen.rights.has('answer_report') && (
              <p>
                <Link href={`/staff/messages/${conversation.id}/promise`}>{sayPromise(language)('title')}</Link>
              </p>
            )}
            {match?.clientId && seen.link && (
              <p>
                <Link href={`/staff/clients/${match.clientId}/family/${seen.link}`}>{say('one.talkCard')}</Link>
              </p>
            )}
            {talk && <TalkCard seen={talk} language={language} timeZone={center.timeZone} />}
            {seen.dial && <DialCard dial={seen.dial} at={asked.at} timeZone={center.timeZone} language={language} />}
          </div>
          <ConversationForms seen={seen} asked={asked} />
        </div>
        <AsWriterReads seen={seen} asked={asked} />
      </>
    ),
  }
}

/** The page as whoever writes here would find it, where somebody asked to read it so before sending. */
function AsWriterReads({ seen, asked: { at, language, form } }: { seen: SeenConversation; asked: Asked }) {
  const { asRead, talk, messages } = seen
  if (!asRead?.view.conversation || !talk || form('message-reply').value('readAs') !== 'yes') return null
  const of = messages.at(-1)?.language ?? language
  return (
    <AsReader talk={talk} isShown={asRead.isShown} language={language} of={of}>
      <OwnConversationBody seen={asRead.view} conversation={asRead.view.conversation} at={at} language={of} />
    </AsReader>
  )
}

/** Everything that was written, the newest first, as what waits is read first. */
function writtenIn({ messages, replies, center }: SeenConversation, language: Language) {
  const say = sayStaffMessages(language)
  const sayC = sayConsent(language)
  const theirs = messages.map((each) => ({
    written: each.at,
    id: each.id,
    from: say('one.family'),
    words: each.words,
    isMine: false,
    ...(each.language === language ? {} : { lang: each.language }),
  }))
  const ours = replies.map((each) => ({
    written: each.writtenAt,
    id: each.id,
    from: [each.by, ...each.topics.map((topic) => sayC(`topics.${topic}.name`))].join(', '),
    words: each.neutral ? sayC(`neutralReplies.${each.neutral}`) : each.words,
    isMine: true,
  }))
  return [...theirs, ...ours]
    .sort((a, b) => b.written.getTime() - a.written.getTime())
    .map((each) => ({ ...each, at: writtenTime(each.written, language, center.timeZone) }))
}
