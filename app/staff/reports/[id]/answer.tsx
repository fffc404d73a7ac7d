import { Radios } from '#app/_form/choices.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Card } from '#app/_parts/parts.tsx'
import { OwnReport } from '#app/_parts/tell/own-report.tsx'
import { AsReader } from '#app/staff/_parts/as-reader.tsx'
import { TalkCard } from '#app/staff/_parts/talk-card.tsx'
import { TellingFields } from '#app/staff/_parts/telling-fields.tsx'
import { sayConsent } from '#lib/i18n/consent.ts'
import { neutralReplies, newestOf } from '#lib/reports/rules/report.ts'
import type { SeenReport } from '#lib/reports/see/see-desk-report.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { Templates, withTemplate } from './templates.tsx'

/** Answering the writer, with what may be said beside it. */
export function Answer({ seen, asked }: { seen: SeenReport; asked: Asked }) {
  const { language, form } = asked
  const say = sayStaffReports(language)
  const sayC = sayConsent(language)
  const { report, match, talk, asRead } = seen
  const [neutral, own] = [form('report-neutral'), form('report-reply')]
  const open = (
    <>
      {report.state !== 'closed' && <Hidden name="wasOpen" value="yes" />}
      <Hidden name="newest" value={newestOf(report)} />
    </>
  )
  const { timeZone } = seen.center
  if (!seen.rights.has('answer_report')) return talk && <TalkCard seen={talk} language={language} timeZone={timeZone} />
  return (
    <>
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
              <TellingFields
                shown={own}
                talk={talk}
                language={language}
                send={say('one.ownSend')}
                words={withTemplate(own.value('words'), asked.query.get('fill'))}
              >
                <Templates path={`/staff/reports/${report.id}`} language={language} writerLanguage={report.language} />
              </TellingFields>
            </Form>
          )}
        </Card>
      </section>
      {asRead?.view.report && talk && own.value('readAs') === 'yes' && (
        <AsReader talk={talk} isShown={asRead.isShown} language={language} of={report.language}>
          <OwnReport seen={asRead.view} report={asRead.view.report} at={asked.at} language={report.language} />
        </AsReader>
      )}
    </>
  )
}
