import { Radios } from '#app/_form/choices.tsx'
import { DateField } from '#app/_form/date-field.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Card, Note, Tag } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import { noMatches } from '#lib/reports/rules/no-match.ts'
import type { SeenReport } from '#lib/reports/see/see-desk-report.ts'
import { sayDesk } from '#lib/reports/words/desk.ts'
import { MatchForm } from './match-form.tsx'

interface Props {
  readonly seen: SeenReport
  readonly asked: Asked
}

/** Whom a report is about, while nobody has said it: the clients who fit, or that it cannot be said. */
export function WhoseReport({ seen, asked }: Props) {
  const { language } = asked
  const say = sayDesk(language)
  const { noMatch } = seen
  const date = (at: Date) => writtenDate(at, language, seen.center.timeZone)
  if (!noMatch) {
    return (
      <>
        <MatchForm seen={seen} asked={asked} />
        <NoMatchForm asked={asked} />
      </>
    )
  }
  const said = say('noMatch.said', { name: noMatch.by ?? '–', date: date(noMatch.setAt) })
  if (!noMatch.isInForce || noMatch.result === 'given_back') {
    return (
      <>
        <Note tone={noMatch.result === 'given_back' ? 'warn' : 'wait'}>
          <p>
            {noMatch.result === 'given_back'
              ? say(noMatch.wasAbout ? 'noMatch.givenBackOf' : 'noMatch.givenBack', {
                  name: noMatch.by ?? '–',
                  date: date(noMatch.setAt),
                  client: noMatch.wasAbout ?? '',
                })
              : `${say('noMatch.dayCame')} ${said}`}
          </p>
          {noMatch.why && <p>“{noMatch.why}”</p>}
        </Note>
        <MatchForm seen={seen} asked={asked} />
        <NoMatchForm asked={asked} />
      </>
    )
  }
  return (
    <Card>
      <p>
        <Tag tone="wait">{say(`noMatch.${noMatch.result}`)}</Tag> {said}
      </p>
      {noMatch.lookAgainAt && <p>{say('noMatch.againOn', { date: date(noMatch.lookAgainAt) })}</p>}
      <Form name="report-anew" shown={asked.form('report-anew')} language={language}>
        <Button kind="quiet">{say('noMatch.anew')}</Button>
      </Form>
    </Card>
  )
}

function NoMatchForm({ asked }: { asked: Asked }) {
  const { language } = asked
  const say = sayDesk(language)
  const shown = asked.form('report-no-match')
  return (
    <Card>
      <h2>{say('noMatch.title')}</h2>
      <Form name="report-no-match" shown={shown} language={language}>
        <Radios
          name="result"
          label={say('noMatch.which')}
          hint={say('noMatch.hint')}
          value={shown.value('result')}
          options={noMatches.map((value) => ({ value, label: say(`noMatch.${value}`) }))}
          problems={shown.problems}
        />
        <DateField
          name="lookAgainOn"
          label={say('noMatch.lookAgainOn')}
          hint={say('noMatch.lookAgainHint')}
          language={language}
          value={(part) => shown.value(part)}
          problems={shown.problems}
        />
        <Button kind="quiet">{say('noMatch.save')}</Button>
      </Form>
    </Card>
  )
}
