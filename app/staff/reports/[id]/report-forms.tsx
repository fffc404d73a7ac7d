import { Checkboxes, Radios } from '#app/_form/choices.tsx'
import { Select, TextArea } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { wordsMax } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { Card } from '#app/_parts/parts.tsx'
import { TalkCard } from '#app/staff/_parts/talk-card.tsx'
import { lifeAreas, topics } from '#lib/consent/topic.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { isUnread, neutralReplies, newestOf, urgencies } from '#lib/reports/rules/report.ts'
import type { SeenReport } from '#lib/reports/see/see-desk-report.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { CloseForm } from './close-form.tsx'
import { MoveForm } from './match-form.tsx'
import { WhoseReport } from './no-match-form.tsx'

/** The forms for everything that can be done with a report, in the usual order. */
export function ReportForms({ seen, asked }: { seen: SeenReport; asked: Asked }) {
  const { language, form } = asked
  const say = sayStaffReports(language)
  const sayC = sayConsent(language)
  const { report, match, talk } = seen
  const mayHandle = seen.rights.has('handle_report')
  const [read, regraded, noted] = [form('report-read'), form('report-regrade'), form('report-note')]
  const [neutral, own] = [form('report-neutral'), form('report-reply')]
  const open = (
    <>
      {report.state !== 'closed' && <Hidden name="wasOpen" value="yes" />}
      <Hidden name="newest" value={newestOf(report)} />
    </>
  )
  return (
    <div className="ajar-stack">
      {isUnread(report) && mayHandle && (
        <Form name="report-read" shown={read} language={language}>
          <Hidden name="newest" value={newestOf(report)} />
          <Button>{say('one.markRead')}</Button>
        </Form>
      )}
      {match ? (
        <Card>
          <p>{say('one.matched', { client: match.clientName ?? '' })}</p>
          {match.holder && <p className="ajar-kicker">{say('one.heldBy', { name: match.holder })}</p>}
          {seen.rights.has('match_report') && <MoveForm seen={seen} from={match.clientId} asked={asked} />}
        </Card>
      ) : (
        seen.rights.has('match_report') && <WhoseReport seen={seen} asked={asked} />
      )}
      {talk && <TalkCard seen={talk} language={language} />}
      {seen.rights.has('answer_report') && (
        <Card>
          <h2>{say('one.replyTitle')}</h2>
          {!report.accountId && <p>{say('one.replyNoAccount')}</p>}
          {report.accountId && (
            <Form name="report-neutral" shown={neutral} language={language}>
              {open}
              <Radios
                name="neutral"
                label={say('one.neutralTitle')}
                value={neutral.value('neutral')}
                options={neutralReplies.map((value) => ({ value, label: sayC(`neutralReplies.${value}`) }))}
                problems={neutral.problems}
              />
              <Button kind="quiet">{say('one.neutralSend')}</Button>
            </Form>
          )}
          {report.accountId && match && !talk && <p>{say('one.ownNotPossible')}</p>}
          {report.accountId && talk && (
            <Form name="report-reply" shown={own} language={language}>
              {open}
              <h3>{say('one.ownTitle')}</h3>
              <TextArea
                name="words"
                lengthMax={wordsMax}
                language={language}
                label={say('one.ownWords')}
                value={own.value('words')}
                problems={own.problems}
              />
              <Checkboxes
                name="topics"
                label={say('one.ownTopics')}
                hint={say('one.ownLead')}
                values={own.values('topics')}
                options={topics
                  .filter((topic) => talk.card.may.some((item) => item.topic === topic))
                  .map((value) => ({ value, label: sayC(`topics.${value}.name`) }))}
                problems={own.problems}
              />
              <Select
                name="area"
                label={say('one.ownArea')}
                value={own.value('area')}
                options={[
                  { value: '', label: say('one.none') },
                  ...lifeAreas.map((value) => ({ value, label: sayC(`areas.${value}`) })),
                ]}
              />
              <Select
                name="professional"
                label={say('one.ownProfessional')}
                value={own.value('professional')}
                options={[
                  { value: '', label: say('one.none') },
                  ...talk.professionals.map(({ id: value, name }) => ({ value, label: name })),
                ]}
              />
              <Button>{say('one.ownSend')}</Button>
            </Form>
          )}
        </Card>
      )}
      {mayHandle && (
        <Card>
          <Form name="report-note" shown={noted} language={language}>
            <TextArea
              name="note"
              lengthMax={wordsMax}
              language={language}
              rows={2}
              label={say('one.note')}
              value={noted.value('note')}
              problems={noted.problems}
            />
            <Button kind="quiet">{say('one.noteSave')}</Button>
          </Form>
          <Form name="report-regrade" shown={regraded} language={language}>
            <Hidden name="was" value={report.urgency} />
            <Select
              name="urgency"
              label={say('one.regrade')}
              value={regraded.value('urgency', report.urgency)}
              options={urgencies.map((value) => ({ value, label: sayC(`urgencyTags.${value}`) }))}
            />
            <Button kind="quiet">{say('one.regrade')}</Button>
          </Form>
          {report.state !== 'closed' && <CloseForm report={report} asked={asked} />}
        </Card>
      )}
    </div>
  )
}
