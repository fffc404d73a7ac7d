import { Radios } from '#app/_form/choices.tsx'
import { TextArea } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Shown } from '#app/_form/shown.ts'
import type { Asked } from '#app/_page/asked.ts'
import { OwnWords } from '#app/_parts/own-words.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { writtenDay } from '#app/_parts/written-date.ts'
import type { Language } from '#lib/i18n/language.ts'
import { summaryWordsMax, toldNow, waiting } from '#lib/summaries/rules/summary.ts'
import { saySummary } from '#lib/summaries/words/summary.ts'
import type { ClientMeeting } from './agenda-forms.tsx'

/** What is told of a meeting: what waits for the client's answer, what is told now, and the steps that were agreed. */
export function ClientSummary({ meeting, asked }: { meeting: ClientMeeting; asked: Asked }) {
  const { language, form } = asked
  const say = saySummary(language)
  const isStanding = meeting.state === 'confirmed'
  const [asking, told] = [isStanding && waiting(meeting.versions), isStanding ? toldNow(meeting.versions) : null]
  // A no that staff wrote down, as long as nothing newer was asked.
  const [newest] = meeting.versions
  const refused = isStanding && newest?.answer === 'refused' && newest.recordedBy ? newest : null
  const isTakenBack = isStanding && !asking && !told && newest?.answer === 'approved' && newest.endedAt !== null
  // What was typed on one summary is no answer to another: each has a form of its own, and only one is drawn.
  const forms = new Map(meeting.versions.map(({ id }) => [id, form('summary-answer', { summary: id })]))
  return (
    <>
      {asking && (
        <AnswerSummary asking={asking} isTold={told !== null} shown={forms.get(asking.id)!} language={language} />
      )}
      {refused && (
        <Card>
          <h2>{say('client.refusedTitle')}</h2>
          <Told version={refused} language={language} />
          <Heard version={refused} language={language} />
          <p>{say('client.notSoNo')}</p>
        </Card>
      )}
      {isTakenBack && (
        <Card>
          <h2>{say('client.refusedTitle')}</h2>
          <Told version={newest} language={language} />
          <p>{say('client.tookBack')}</p>
        </Card>
      )}
      {told && (
        <Card>
          <h2>{say('client.title')}</h2>
          <Heard version={told} language={language} />
          <p>{say('client.told')}</p>
          <Told version={told} language={language} />
          <Form name="summary-withdraw" shown={form('summary-withdraw')} language={language}>
            <Hidden name="summary" value={told.id} />
            {told.recordedBy && <p>{say('client.notSo')}</p>}
            <p>{say('client.withdrawLead')}</p>
            <Button kind="quiet">{say('client.withdraw')}</Button>
          </Form>
        </Card>
      )}
      {meeting.steps.length > 0 && (
        <>
          <h2>{say('steps.title')}</h2>
          <ul>
            {meeting.steps.map((step) => (
              <li key={step.id}>
                {step.words}. {say('steps.under', { goal: step.goal })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Who wrote down what the client said, how and when; nothing where the client answered themselves. */
function Heard({ version, language }: { version: ClientMeeting['versions'][number]; language: Language }) {
  const { answer, saidHow, saidOn, recorder } = version
  if (!saidHow || !saidOn) return null
  const words = answer === 'refused' ? (`client.heardNo.${saidHow}` as const) : (`client.heardYes.${saidHow}` as const)
  return <p>{saySummary(language)(words, { name: recorder ?? '–', day: writtenDay(saidOn, language) })}</p>
}

/** The words of a summary, in the language they were written in. */
function Told({ version, language }: { version: ClientMeeting['versions'][number]; language: Language }) {
  return (
    <p className="ajar-words">
      <OwnWords words={version.words} of={version.language} language={language} />
    </p>
  )
}

interface AnswerProps {
  readonly asking: ClientMeeting['versions'][number]
  readonly isTold: boolean
  readonly shown: Shown
  readonly language: Language
}

function AnswerSummary({ asking, isTold, shown, language }: AnswerProps) {
  const say = saySummary(language)
  return (
    <Card kind="waiting">
      <h2>{say('client.title')}</h2>
      <p>{say('client.lead')}</p>
      {isTold && <p>{say('client.stillTold')}</p>}
      {(shown.problems.length > 0 || shown.isUnsent) && <Told version={asking} language={language} />}
      <Form name="summary-answer" shown={shown} language={language}>
        <Hidden name="summary" value={asking.id} />
        <TextArea
          name="told"
          rows={6}
          lengthMax={summaryWordsMax}
          language={language}
          label={say('client.words')}
          value={shown.value('told', asking.words)}
          problems={shown.problems}
        />
        <Radios
          name="agrees"
          label={say('client.ask')}
          value={shown.value('agrees')}
          options={[
            { value: 'yes', label: say('client.yes') },
            { value: 'no', label: say('client.no') },
          ]}
          problems={shown.problems}
        />
        <Button>{say('client.send')}</Button>
      </Form>
    </Card>
  )
}
