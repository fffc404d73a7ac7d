import { Tick } from '#app/_form/choices.tsx'
import { TextArea, TextField } from '#app/_form/field.tsx'
import { form } from '#app/_form/form.ts'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { wordsMax } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { beginConversation } from '#lib/conversations/do/begin-conversation.ts'
import { sayMessages } from '#lib/conversations/words/messages.ts'
import { type OwnConversationList, seeOwnConversations } from '#lib/family/see/see-own-conversations.ts'
import { newConversation } from '../shapes.ts'

export const GET = document('family', seeOwnConversations, begin)

export const POST = form(
  'family',
  {
    name: 'conversation-begin',
    says: 'itself',
    shape: newConversation,
    page: ({ path, values }) => (values.link ? `${path}?about=${values.link}` : path),
    done: (id) => `/family/messages/${id}?sent=1`,
  },
  beginConversation,
)

/**
 * The first message of a conversation. A person who shares nothing any more, one who never did and one whom nobody
 * knows are the same page: it asks for a name.
 */
function begin(seen: OwnConversationList, { language, query, form: shownOf }: Asked): Page {
  const say = sayMessages(language)
  const shown = shownOf('conversation-begin')
  const person = seen.people.find(({ linkId }) => linkId === query.get('about'))
  return {
    title: say('beginTitle'),
    current: 'messages',
    back: '/family/messages',
    main: (
      <>
        <h1>{person ? say('beginAbout', { name: person.name }) : say('beginTitle')}</h1>
        <p>{say('emergency')}</p>
        <p>{say('neutral')}</p>
        <Form name="conversation-begin" shown={shown} language={language}>
          {person ? (
            <>
              <Hidden name="link" value={person.linkId} />
              <Hidden name="aboutName" value={person.name} />
            </>
          ) : (
            <TextField
              name="aboutName"
              label={say('aboutName')}
              value={shown.value('aboutName')}
              problems={shown.problems}
            />
          )}
          <TextArea
            name="words"
            lengthMax={wordsMax}
            language={language}
            label={say('words')}
            value={shown.value('words')}
            problems={shown.problems}
          />
          <Tick
            name="withClient"
            label={say('withClient')}
            hint={say('withClientHint')}
            checked={shown.value('withClient') === 'yes'}
            problems={shown.problems}
          />
          <Button>{say('send')}</Button>
        </Form>
      </>
    ),
  }
}
