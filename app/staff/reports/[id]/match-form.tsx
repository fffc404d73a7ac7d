import type { Shown } from '#app/_form/attempt.ts'
import { Radios } from '#app/_form/choices.tsx'
import { TextField } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { Card } from '#app/_parts/parts.tsx'
import type { Language } from '#lib/i18n/language.ts'
import type { SeenReport } from '#lib/reports/see/see-desk-report.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { match } from './actions.ts'

/** The duty desk says whom a report is about. */
export function MatchForm(props: { shown: Shown; seen: SeenReport; language: Language; search: string }) {
  const { shown, seen, language, search } = props
  const say = sayStaffReports(language)
  return (
    <Card kind="waiting">
      <h2>{say('one.matchTitle')}</h2>
      <p>{say('one.matchLead')}</p>
      <form method="get" action={`/staff/reports/${seen.report.id}`}>
        <TextField name="q" label={say('one.search')} value={search} />
        <Button kind="quiet">{say('one.searchButton')}</Button>
      </form>
      {seen.candidates.length === 0 ? (
        <p>{say('one.nobodyFits')}</p>
      ) : (
        <Form action={match} formKey={shown.key} problems={shown.problems} language={language}>
          <Hidden name="id" value={seen.report.id} />
          <Radios
            name="client"
            label={say('one.matchTitle')}
            value={shown.value('client')}
            options={seen.candidates.map((each) => ({
              value: each.id,
              label: each.name,
              hint: each.bornOn ?? undefined,
            }))}
            problems={shown.problems}
          />
          <Button>{say('one.match')}</Button>
        </Form>
      )}
    </Card>
  )
}
