import { Checkboxes, Tick } from '#app/_form/choices.tsx'
import { TextArea } from '#app/_form/field.tsx'
import { Button, Form, Hidden, ShownAt } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { OwnWords } from '#app/_parts/own-words.tsx'
import { Card, Tag } from '#app/_parts/parts.tsx'
import { writtenDay, writtenTime } from '#app/_parts/written-date.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { summaryWordsMax } from '#lib/summaries/rules/summary.ts'
import type { seeSummary } from '#lib/summaries/see/see-summary.ts'
import { saySummary } from '#lib/summaries/words/summary.ts'

export type SeenSummary = FoundBy<typeof seeSummary>

interface Props {
  readonly seen: SeenSummary
  readonly mayWrite: boolean
  readonly asked: Asked
}

/** Who came: staff's alone, so it stays off the paper too. */
export function Attendance({ seen, mayWrite, asked: { language, form } }: Props) {
  const say = saySummary(language)
  const { attendance, people } = seen
  const shown = form('attendance')
  return (
    <section className="ajar-for-screen">
      <h2>{say('attendance.title')}</h2>
      <p>{say('attendance.lead')}</p>
      {attendance && (
        <>
          <ul>
            {attendance.clientCame && <li>{say('attendance.client')}</li>}
            {people
              .filter(({ invitation }) => attendance.came.includes(invitation))
              .map(({ invitation, name }) => (
                <li key={invitation}>{name}</li>
              ))}
          </ul>
          <p className="ajar-words">{attendance.words}</p>
          <p className="ajar-kicker">
            {say('attendance.noted', {
              name: attendance.notedByName ?? '–',
              time: writtenTime(attendance.notedAt, language, seen.timeZone),
            })}
          </p>
        </>
      )}
      {mayWrite && (
        <Form name="attendance" shown={shown} language={language}>
          <ShownAt changedAt={attendance?.notedAt ?? null} />
          <Tick
            name="clientCame"
            label={say('attendance.client')}
            checked={shown.value('clientCame', attendance?.clientCame ? 'yes' : '') === 'yes'}
          />
          {people.length > 0 && (
            <Checkboxes
              name="came"
              label={say('attendance.came')}
              values={shown.values('came', attendance?.came ?? [])}
              options={people.map(({ invitation, name }) => ({ value: invitation, label: name }))}
              problems={shown.problems}
            />
          )}
          <TextArea
            name="note"
            rows={2}
            lengthMax={1000}
            language={language}
            label={say('attendance.words')}
            value={shown.value('note', attendance?.words ?? '')}
            problems={shown.problems}
          />
          <Button>{say('attendance.send')}</Button>
        </Form>
      )}
    </section>
  )
}

type Version = SeenSummary['versions'][number]

/** What may be told of the meeting: each version with what became of it, and the form for the next. */
export function Summary({ seen, mayWrite, asked: { language, form } }: Props) {
  const say = saySummary(language)
  const shown = form('summary-draft')
  const [newest] = seen.versions
  const waits = (version: Version) => version.answer === null && version === newest
  const state = (version: Version) => {
    const { answer, endedAt } = version
    if (answer === null) return waits(version) ? 'waits' : 'overtaken'
    return answer === 'approved' && endedAt ? 'approvedEnded' : answer
  }
  return (
    <>
      <h2>{say('draft.title')}</h2>
      {seen.versions.length === 0 && <p>{say('draft.none')}</p>}
      {seen.versions.length > 0 && <h3>{say('draft.versions')}</h3>}
      {seen.versions.map((version) => (
        <Card key={version.id}>
          <p>
            <Tag tone={waits(version) ? 'wait' : 'neutral'}>{say(`draft.${state(version)}`)}</Tag>
          </p>
          <p className="ajar-words">
            <OwnWords words={version.words} of={version.language} language={language} />
          </p>
          <p className="ajar-kicker">
            {say(version.writtenBy ? 'draft.by' : 'draft.byClient', {
              name: version.writer ?? '–',
              time: writtenTime(version.writtenAt, language, seen.timeZone),
            })}
          </p>
          {version.saidHow && version.saidOn && (
            <p>
              {say(`draft.heard.${version.saidHow}`, {
                name: version.recorder ?? '–',
                day: writtenDay(version.saidOn, language),
              })}
            </p>
          )}
        </Card>
      ))}
      {mayWrite && (
        <Form name="summary-draft" shown={shown} language={language}>
          <Hidden name="newest" value={newest?.id ?? ''} />
          <p>{say('draft.lead')}</p>
          <TextArea
            name="summaryWords"
            rows={6}
            lengthMax={summaryWordsMax}
            language={language}
            label={say('draft.words')}
            value={shown.value('summaryWords', newest?.words ?? '')}
            problems={shown.problems}
          />
          <Button>{say('draft.send')}</Button>
        </Form>
      )}
    </>
  )
}
