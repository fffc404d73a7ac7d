import { TextArea } from '#app/_form/field.tsx'
import { form, oneOf } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { wordsMax } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { OwnConversationBody } from '#app/_parts/messages/own-conversation.tsx'
import { Note } from '#app/_parts/parts.tsx'
import { addMessage } from '#lib/conversations/do/add-message.ts'
import { keepAsRead } from '#lib/conversations/do/keep-as-read.ts'
import { sayMessages } from '#lib/conversations/words/messages.ts'
import type { OwnConversationView } from '#lib/disclosure/told-words.ts'
import { seeOwnConversation } from '#lib/family/see/see-own-conversations.ts'
import { newMessage, whatWasRead } from '../shapes.ts'

export const GET = document('family', (viewer, { id }) => seeOwnConversation(viewer, id('id')), one)

export const POST = oneOf(
  form(
    'family',
    {
      name: 'message-add',
      says: 'itself',
      shape: newMessage,
      done: (_outcome, { id }) => `/family/messages/${id}?sent=1`,
    },
    addMessage,
  ),
  form(
    'family',
    {
      name: 'message-read',
      says: 'itself',
      shape: whatWasRead,
      done: (_outcome, { id }) => `/family/messages/${id}?read=1`,
    },
    keepAsRead,
  ),
)

function one(seen: OwnConversationView, asked: Asked): Page {
  const { conversation } = seen
  if (!conversation) notFound()
  const { at, language, query, form: shownOf } = asked
  const say = sayMessages(language)
  const adding = shownOf('message-add')
  const newest = seen.staffMessages.at(-1)?.writtenAt ?? ''
  return {
    title: say('one'),
    current: 'messages',
    back: '/family/messages',
    main: (
      <OwnConversationBody
        seen={seen}
        conversation={conversation}
        at={at}
        language={language}
        note={
          (query.has('sent') || query.has('read')) && (
            <Note tone="good">
              <p>{say(query.has('sent') ? 'sent' : 'kept')}</p>
            </Note>
          )
        }
        marking={
          <Form name="message-read" shown={shownOf('message-read')} language={language}>
            <Hidden name="shown" value={newest} />
            <Button kind="quiet">{say('keepAsRead')}</Button>
          </Form>
        }
      >
        <h2>{say('writeTitle')}</h2>
        <Form name="message-add" shown={adding} language={language}>
          <Hidden name="shown" value={newest} />
          <TextArea
            name="words"
            lengthMax={wordsMax}
            language={language}
            label={say('words')}
            hint={say('emergency')}
            value={adding.value('words')}
            problems={adding.problems}
          />
          <Button>{say('send')}</Button>
        </Form>
      </OwnConversationBody>
    ),
  }
}
