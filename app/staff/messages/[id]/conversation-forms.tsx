import { Radios, Tick } from '#app/_form/choices.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Card } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import { TellingFields } from '#app/staff/_parts/telling-fields.tsx'
import { newestSaid } from '#lib/conversations/rules/conversation.ts'
import type { SeenConversation } from '#lib/conversations/see/see-conversation.ts'
import { sayStaffMessages } from '#lib/conversations/words/staff-messages.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { neutralReplies } from '#lib/reports/rules/report.ts'

interface Props {
  readonly seen: SeenConversation
  readonly asked: Asked
}

/** What can be done with a conversation: mark it, answer it, let the client read it. */
export function ConversationForms({ seen, asked }: Props) {
  const { language, form } = asked
  const say = sayStaffMessages(language)
  const sayC = sayConsent(language)
  const { conversation, rights } = seen
  const [marked, neutral] = [form('message-mark'), form('message-neutral')]
  const newest = <Hidden name="newest" value={newestSaid(conversation)} />
  return (
    <div className="ajar-stack">
      {conversation.waitsSince && rights.has('handle_report') && (
        <Card>
          <Form name="message-mark" shown={marked} language={language}>
            {newest}
            <Tick
              name="needsNoAnswer"
              label={say('one.needsNoAnswer')}
              checked={marked.value('needsNoAnswer') === 'yes'}
            />
            <Button kind="quiet">{say('one.mark')}</Button>
          </Form>
        </Card>
      )}
      {rights.has('answer_report') && (
        <Card>
          <h2>{say('one.writeTitle')}</h2>
          <Form name="message-neutral" shown={neutral} language={language}>
            {newest}
            <Radios
              name="neutral"
              label={say('one.neutralTitle')}
              value={neutral.value('neutral')}
              options={neutralReplies.map((value) => ({ value, label: sayC(`neutralReplies.${value}`) }))}
              problems={neutral.problems}
            />
            <Button kind="quiet">{say('one.neutralSend')}</Button>
          </Form>
          <OwnWords seen={seen} asked={asked} />
        </Card>
      )}
      {rights.has('answer_report') && <Including seen={seen} asked={asked} />}
    </div>
  )
}

function OwnWords({ seen, asked: { language, form } }: Props) {
  const say = sayStaffMessages(language)
  const own = form('message-reply')
  const { talk } = seen
  if (!talk || talk.card.may.length === 0) return <p>{say('one.ownNotPossible')}</p>
  return (
    <Form name="message-reply" shown={own} language={language}>
      <Hidden name="newest" value={newestSaid(seen.conversation)} />
      <TellingFields shown={own} talk={talk} language={language} send={say('one.ownSend')} />
    </Form>
  )
}

/** Whether the client reads it too, which needs the yes of whoever writes and a press of staff. */
function Including({ seen, asked: { language, form } }: Props) {
  const { conversation, match, center } = seen
  const say = sayStaffMessages(language)
  const shown = form('message-include')
  const client = match?.clientName
  return (
    <Card>
      <p>{say(conversation.withClient ? 'one.withClient' : 'one.withoutClient')}</p>
      {conversation.withClient && client && (
        <Form name="message-include" shown={shown} language={language}>
          {match.includedAt && (
            <p>{say('one.included', { client, date: writtenDate(match.includedAt, language, center.timeZone) })}</p>
          )}
          <Hidden name="included" value={match.includedAt ? 'no' : 'yes'} />
          <Button kind="quiet">{say(match.includedAt ? 'one.exclude' : 'one.include', { client })}</Button>
        </Form>
      )}
    </Card>
  )
}
