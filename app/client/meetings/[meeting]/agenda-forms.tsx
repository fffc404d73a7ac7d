import { Checkboxes, Radios } from '#app/_form/choices.tsx'
import { TextArea } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { AgendaFields } from '#app/_parts/meetings/agenda-fields.tsx'
import { PreparedWords, Rules } from '#app/_parts/meetings/notes.tsx'
import { OwnWords } from '#app/_parts/own-words.tsx'
import { Card, Tag } from '#app/_parts/parts.tsx'
import { clientAgendaKinds, groundRules, rulesWordsMax, seenBys } from '#lib/agendas/rules/agenda.ts'
import type { seeClientMeeting } from '#lib/agendas/see/see-client-meeting.ts'
import { sayAgenda } from '#lib/agendas/words/agenda.ts'

export type ClientMeeting = NonNullable<NonNullable<Awaited<ReturnType<typeof seeClientMeeting>>>['meeting']>

interface ItemProps {
  readonly item: ClientMeeting['items'][number]
  readonly mayWrite: boolean
  readonly asked: Asked
}

/** One thing on the agenda with who reads it, which the client changes here. */
export function AgendaItem({ item, mayWrite, asked: { language, form } }: ItemProps) {
  const say = sayAgenda(language)
  const [sharing, removing] = [
    form('client-agenda-share', { item: item.id }),
    form('client-agenda-remove', { item: item.id }),
  ]
  const choices = seenBys.filter((each) => each !== item.seenBy && (each !== 'own' || !item.writtenBy))
  return (
    <Card>
      <PreparedWords kind={item.kind} words={item.words} of={item.language} language={language} />
      <p className="ajar-kicker">
        {item.writtenBy ? say('by', { name: item.writer ?? '–' }) : say('byYou')}. {say(`seenBys.${item.seenBy}`)}.
      </p>
      {mayWrite && (
        <Form name="client-agenda-share" shown={sharing} language={language}>
          <Hidden name="item" value={item.id} />
          <p>{say('client.share')}</p>
          {choices.map((value) => (
            <Button key={value} kind="quiet" name="seenBy" value={value}>
              {say(`seenBys.${value}`)}
            </Button>
          ))}
        </Form>
      )}
      {mayWrite && !item.writtenBy && (
        <Form name="client-agenda-remove" shown={removing} language={language}>
          <Hidden name="item" value={item.id} />
          <Button kind="quiet">{say('remove')}</Button>
        </Form>
      )}
    </Card>
  )
}

/** What the client needs there, and whether it is arranged. */
export function Needed(props: { meeting: ClientMeeting; mayWrite: boolean; asked: Asked }) {
  const { meeting, mayWrite, asked } = props
  const { language, form } = asked
  const { needs, needed, needsArrangedAt } = meeting
  const say = sayAgenda(language)
  if (needs === '' && needed.length === 0) return null
  const isArranged = needsArrangedAt !== null && needed.every(({ at }) => at <= needsArrangedAt)
  return (
    <section className="ajar-for-screen">
      <h2>{say('client.needsTitle')}</h2>
      <p>
        <Tag tone={isArranged ? 'good' : 'wait'}>{say(isArranged ? 'client.arranged' : 'client.notArranged')}</Tag>
      </p>
      {needs && <p>{needs}</p>}
      {needed.map((each) => (
        <Card key={each.id}>
          <p className="ajar-words">
            <OwnWords words={each.words} of={each.language} language={language} />
          </p>
          {mayWrite && (
            <Form
              name="client-agenda-remove"
              shown={form('client-agenda-remove', { item: each.id })}
              language={language}
            >
              <Hidden name="item" value={each.id} />
              <Button kind="quiet">{say('remove')}</Button>
            </Form>
          )}
        </Card>
      ))}
      <p className="govuk-hint">{say('client.needsLead')}</p>
    </section>
  )
}

export function AddItem({ asked: { language, form } }: { asked: Asked }) {
  const say = sayAgenda(language)
  const shown = form('client-agenda-item')
  return (
    <section className="ajar-for-screen">
      <h2>{say('add.title')}</h2>
      <Form name="client-agenda-item" shown={shown} language={language}>
        <AgendaFields shown={shown} kinds={clientAgendaKinds} language={language} />
        <Radios
          name="seenBy"
          label={say('add.seenBy')}
          value={shown.value('seenBy')}
          options={seenBys.map((value) => ({ value, label: say(`seenBys.${value}`) }))}
          problems={shown.problems}
        />
        <Button>{say('add.send')}</Button>
      </Form>
    </section>
  )
}

interface RulesProps {
  readonly meeting: ClientMeeting
  readonly mayWrite: boolean
  readonly asked: Asked
}

/** The rules the client chose: a form on the screen, a list on paper. */
export function GroundRules({ meeting: { rules }, mayWrite, asked: { language, form } }: RulesProps) {
  const say = sayAgenda(language)
  const shown = form('ground-rules')
  if (!rules && !mayWrite) return null
  return (
    <>
      <h2>{say('rulesTitle')}</h2>
      {rules && <Rules rules={rules} language={language} />}
      {mayWrite && (
        <Form name="ground-rules" shown={shown} language={language}>
          <p>{say('client.rulesLead')}</p>
          <Checkboxes
            name="rules"
            label={say('client.rulesPick')}
            values={shown.values('rules', rules?.rules ?? [])}
            options={groundRules.map((value) => ({ value, label: say(`rules.${value}`) }))}
            problems={shown.problems}
          />
          <TextArea
            name="ownRule"
            rows={2}
            lengthMax={rulesWordsMax}
            language={language}
            label={say('client.rulesOwn')}
            value={shown.value('ownRule', rules?.words ?? '')}
            problems={shown.problems}
          />
          <Button>{say('client.rulesSend')}</Button>
        </Form>
      )}
    </>
  )
}
