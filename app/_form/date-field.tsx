import { meetControl } from '#app/_page/drawing.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'
import { Fieldset } from './choices.tsx'
import type { Problem } from './field.tsx'

interface DateFieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly language: Language
  readonly problems?: readonly Problem[]
  /** Reads one of the fields `name-month`, `name-day` and `name-year` as it was typed. */
  readonly value: (part: string) => string
  readonly asHeading?: boolean
}

/** A date in three small fields, in the order in which people here write it. */
export function DateField({ language, value, ...field }: DateFieldProps) {
  const say = sayForms(language)
  const parts = [
    // Wide enough for a month in letters: “septiembre”.
    { unit: 'month', width: 5 },
    { unit: 'day', width: 2 },
    { unit: 'year', width: 4 },
  ] as const
  for (const { unit } of parts) meetControl(`${field.name}-${unit}`, value(`${field.name}-${unit}`))
  return (
    <Fieldset {...field}>
      <div className="govuk-date-input">
        {parts.map(({ unit, width }, index) => (
          <div className="govuk-date-input__item" key={unit}>
            <div className="govuk-form-group">
              <label
                className="govuk-label govuk-date-input__label"
                htmlFor={index === 0 ? `field-${field.name}` : `field-${field.name}-${unit}`}
              >
                {say(`parts.${unit}`)}
              </label>
              <input
                className={`govuk-input govuk-date-input__input govuk-input--width-${width}`}
                id={index === 0 ? `field-${field.name}` : `field-${field.name}-${unit}`}
                name={`${field.name}-${unit}`}
                type="text"
                inputMode="numeric"
                defaultValue={value(`${field.name}-${unit}`)}
              />
            </div>
          </div>
        ))}
      </div>
    </Fieldset>
  )
}

/** The three fields of a stored day (`YYYY-MM-DD`). */
export function datePart(day: string | null | undefined, name: string): string {
  const [year = '', month = '', date = ''] = (day ?? '').split('-')
  return name.endsWith('-year') ? year : name.endsWith('-month') ? month : date
}
