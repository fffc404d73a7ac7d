import { Select, TextArea, TextField } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { wordsMax } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { Link } from '#app/_parts/link.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { sayFlags } from '#lib/care/words/flags.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { isUnread, newestOf, urgencies } from '#lib/reports/rules/report.ts'
import type { SeenReport } from '#lib/reports/see/see-desk-report.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { CloseForm } from './close-form.tsx'
import { GiveBackForm, MoveForm } from './match-form.tsx'
import { Merged } from './merge-form.tsx'
import { WhoseReport } from './no-match-form.tsx'
import { Several } from './several.tsx'

/** The forms for everything that can be done with a report but answering it, in the usual order. */
export function ReportForms({ seen, asked }: { seen: SeenReport; asked: Asked }) {
  const { language, form } = asked
  const say = sayStaffReports(language)
  const sayC = sayConsent(language)
  const { report, match } = seen
  const mayHandle = seen.rights.has('handle_report')
  const [read, regraded, noted] = [form('report-read'), form('report-regrade'), form('report-note')]
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
          {seen.staff.does.has('set_safety_flag') && (
            <p>
              <Link href={`/staff/clients/${match.clientId}/safety?report=${report.id}`}>
                {sayFlags(language)('safety.link')}
              </Link>
            </p>
          )}
          {seen.rights.has('match_report') ? (
            <MoveForm seen={seen} from={match.clientId} asked={asked} />
          ) : (
            seen.rights.has('give_back_report') && <GiveBackForm seen={seen} match={match} asked={asked} />
          )}
        </Card>
      ) : (
        seen.rights.has('match_report') && <WhoseReport seen={seen} asked={asked} />
      )}
      <Several seen={seen} asked={asked} />
      <Merged seen={seen} asked={asked} />
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
            <TextField
              name="regradeWhy"
              label={say('one.regradeWhy')}
              value={regraded.value('regradeWhy')}
              problems={regraded.problems}
            />
            <Button kind="quiet">{say('one.regrade')}</Button>
          </Form>
          {report.state !== 'closed' && <CloseForm report={report} asked={asked} />}
        </Card>
      )}
    </div>
  )
}
