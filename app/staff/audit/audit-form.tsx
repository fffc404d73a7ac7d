import { DateField } from '#app/_form/date-field.tsx'
import { Select, TextField } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Shown } from '#app/_form/shown.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import type { seeAudit } from '#lib/audit/see/see-audit.ts'
import { sayStaffAudit } from '#lib/audit/words/staff-audit.ts'
import { sayProblem } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { ReadAsked } from './audit-asked.ts'

export type SeenAudit = FoundBy<typeof seeAudit>

interface Props {
  readonly seen: SeenAudit
  readonly read: ReadAsked
  readonly shown: Shown
  readonly language: Language
  readonly at: Date
}

/** What to look for. */
export function AuditForm({ seen, read: { asked, problems }, shown, language, at }: Props) {
  const say = sayStaffAudit(language)
  const worded = problems.map(({ field, key }) => ({
    field,
    text: sayProblem({ field, key }, language, { at, phone: '' }),
  }))
  return (
    <Form name="audit-search" shown={shown} language={language} label={say('searchButton')}>
      <div className="ajar-stack is-even">
        <TextField name="q" width={20} label={say('search')} value={asked.search} />
        <Select
          name="staff"
          label={say('staff')}
          value={asked.staff ?? ''}
          options={[
            { value: '', label: say('everybody') },
            ...seen.colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          name="kind"
          label={say('kind')}
          value={asked.kind ?? ''}
          options={[
            { value: '', label: say('both') },
            { value: 'read', label: say('kinds.read') },
            { value: 'act', label: say('kinds.act') },
          ]}
        />
      </div>
      <div className="ajar-stack is-even">
        <DateField
          name="from"
          label={say('from')}
          language={language}
          value={(name) => shown.value(name)}
          problems={worded}
        />
        <DateField
          name="until"
          label={say('until')}
          language={language}
          value={(name) => shown.value(name)}
          problems={worded}
        />
      </div>
      <Button kind="quiet">{say('searchButton')}</Button>
    </Form>
  )
}
