import { Checkboxes, Radios } from '#app/_form/choices.tsx'
import { Select, TextArea } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { wordsMax } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { Card } from '#app/_parts/parts.tsx'
import { TalkCard } from '#app/staff/_parts/talk-card.tsx'
import { WordHints } from '#app/staff/_parts/word-hints.tsx'
import { lifeAreas, topics } from '#lib/consent/topic.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { sayTalk } from '#lib/releases/words/talk.ts'
import { neutralReplies, newestOf } from '#lib/reports/rules/report.ts'
import { keyOfHint, wordHints } from '#lib/reports/rules/word-hints.ts'
import type { SeenReport } from '#lib/reports/see/see-desk-report.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { Templates, withTemplate } from './templates.tsx'

/** Answering the writer, with what may be said beside it. */
export function Answer({ seen, asked }: { seen: SeenReport; asked: Asked }) {
  const { language, form } = asked
  const say = sayStaffReports(language)
  const sayC = sayConsent(language)
  const { report, match, talk } = seen
  const [neutral, own] = [form('report-neutral'), form('report-reply')]
  const open = (
    <>
      {report.state !== 'closed' && <Hidden name="wasOpen" value="yes" />}
      <Hidden name="newest" value={newestOf(report)} />
    </>
  )
  const { timeZone } = seen.center
  const typed = { words: own.value('words'), professional: own.value('professional') }
  const area = lifeAreas.find((each) => each === own.value('area'))
  const ticked = topics.filter((each) => own.values('topics').includes(each))
  const hints = talk ? wordHints({ ...typed, area, topics: ticked }, talk) : []
  if (!seen.rights.has('answer_report')) return talk && <TalkCard seen={talk} language={language} timeZone={timeZone} />
  return (
    <section className="ajar-stack is-halves" aria-labelledby="answer">
      {talk && <TalkCard seen={talk} language={language} timeZone={timeZone} spoken={report.language} isBeside />}
      <Card>
        <h2 id="answer">{say('one.replyTitle')}</h2>
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
              value={withTemplate(own.value('words'), asked.query.get('fill'))}
              problems={own.problems}
            />
            <Templates path={`/staff/reports/${report.id}`} language={language} writerLanguage={report.language} />
            <WordHints hints={hints} talk={talk} language={language} />
            <Hidden name="looked" value={hints.map(keyOfHint).join(',')} />
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
            <Button>{hints.length > 0 ? sayTalk(language)('hints.sendAsItIs') : say('one.ownSend')}</Button>
          </Form>
        )}
      </Card>
    </section>
  )
}
