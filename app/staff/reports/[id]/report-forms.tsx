import { shownForm } from '#app/_form/attempt.ts'
import { Checkboxes, Radios } from '#app/_form/choices.tsx'
import { Select, TextArea } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { TalkCard } from '#app/staff/_parts/talk-card.tsx'
import { lifeAreas, topics } from '#lib/consent/topic.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { neutralReplies, urgencies } from '#lib/reports/rules/report.ts'
import type { SeenReport } from '#lib/reports/see/see-desk-report.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { close, markRead, note, regrade, reply, replyNeutral } from './actions.ts'
import { MatchForm } from './match-form.tsx'

interface Props {
  readonly viewer: Viewer<'staff'>
  readonly seen: SeenReport
  readonly language: Language
  readonly asked: { again?: string; q?: string }
}

/** Everything that can be done with a report, in the order it is usually done. */
export async function ReportForms({ viewer, seen, language, asked }: Props) {
  const say = sayStaffReports(language)
  const sayC = sayConsent(language)
  const { report, match, talk } = seen
  const form = (name: string) => shownForm(viewer, name, asked, language)
  const [read, regraded, noted, neutral, own, closed] = await Promise.all(
    ['report-read', 'report-regrade', 'report-note', 'report-neutral', 'report-reply', 'report-close'].map(form),
  )
  if (!read || !regraded || !noted || !neutral || !own || !closed) return null
  const id = <Hidden name="id" value={report.id} />
  const common = { language }
  return (
    <div className="ajar-stack">
      {report.state === 'received' && (
        <Form action={markRead} formKey={read.key} problems={read.problems} {...common}>
          {id}
          <Button>{say('one.markRead')}</Button>
        </Form>
      )}
      {match ? (
        <Card>
          <p>{say('one.matched', { client: match.clientName ?? '' })}</p>
          {match.holder && <p className="ajar-kicker">{say('one.heldBy', { name: match.holder })}</p>}
        </Card>
      ) : (
        seen.staff.isCenterWide && (
          <MatchForm shown={await form('report-match')} seen={seen} language={language} search={asked.q ?? ''} />
        )
      )}
      {talk && <TalkCard seen={talk} language={language} />}
      <Card>
        <h2>{say('one.replyTitle')}</h2>
        {!report.accountId && <p>{say('one.replyNoAccount')}</p>}
        {report.accountId && (
          <Form action={replyNeutral} formKey={neutral.key} problems={neutral.problems} {...common}>
            {id}
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
          <Form action={reply} formKey={own.key} problems={own.problems} {...common}>
            {id}
            <h3>{say('one.ownTitle')}</h3>
            <TextArea name="words" label={say('one.ownWords')} value={own.value('words')} problems={own.problems} />
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
      <Card>
        <Form action={note} formKey={noted.key} problems={noted.problems} {...common}>
          {id}
          <TextArea
            name="note"
            rows={2}
            label={say('one.note')}
            value={noted.value('note')}
            problems={noted.problems}
          />
          <Button kind="quiet">{say('one.noteSave')}</Button>
        </Form>
        <Form action={regrade} formKey={regraded.key} problems={regraded.problems} {...common}>
          {id}
          <Select
            name="urgency"
            label={say('one.regrade')}
            value={regraded.value('urgency', report.urgency)}
            options={urgencies.map((value) => ({ value, label: sayC(`urgencyTags.${value}`) }))}
          />
          <Button kind="quiet">{say('one.regrade')}</Button>
        </Form>
        {report.state !== 'closed' && (
          <Form action={close} formKey={closed.key} problems={closed.problems} {...common}>
            {id}
            <TextArea
              name="outcome"
              rows={2}
              label={say('one.closeWords')}
              value={closed.value('outcome')}
              problems={closed.problems}
            />
            <Button kind="quiet">{say('one.close')}</Button>
          </Form>
        )}
      </Card>
    </div>
  )
}
