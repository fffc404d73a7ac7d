import { Tick } from '#app/_form/choices.tsx'
import { Select, TextArea } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { outcomes } from '#lib/reports/rules/outcome.ts'
import { newestOf } from '#lib/reports/rules/report.ts'
import type { SeenReport } from '#lib/reports/see/see-desk-report.ts'
import { sayDesk } from '#lib/reports/words/desk.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'

/** The form that closes a report: what came of it is chosen, and a note is optional. */
export function CloseForm({ report, asked }: { report: SeenReport['report']; asked: Asked }) {
  const { language } = asked
  const say = sayDesk(language)
  const shown = asked.form('report-close')
  return (
    <Form name="report-close" shown={shown} language={language}>
      <Hidden name="newest" value={newestOf(report)} />
      <Select
        name="outcome"
        label={say('close.outcome')}
        hint={say('close.hint')}
        value={shown.value('outcome')}
        options={[
          { value: '', label: say('close.choose') },
          ...outcomes.map((value) => ({ value, label: say(`outcomes.${value}`) })),
        ]}
        problems={shown.problems}
      />
      <TextArea
        name="closingNote"
        lengthMax={2000}
        language={language}
        rows={2}
        label={say('close.note')}
        value={shown.value('closingNote')}
        problems={shown.problems}
      />
      {report.state === 'received' && (
        <Tick
          name="hasRead"
          label={sayDesk(language)('close.hasRead')}
          checked={shown.value('hasRead') === 'yes'}
          problems={shown.problems}
        />
      )}
      <Button kind="quiet">{sayStaffReports(language)('one.close')}</Button>
    </Form>
  )
}
