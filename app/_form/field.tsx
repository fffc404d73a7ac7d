import type { ReactNode } from 'react'
import { meetControl } from '#app/_page/drawing.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'

export interface Problem {
  readonly field: string
  readonly text: string
}

interface FieldProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly problems?: readonly Problem[]
  /** Set when the label is the only question of the page, and so its heading. */
  readonly asHeading?: boolean
  /** Set where a table says it in the head of its line and column. It is still read out. */
  readonly isLabelHidden?: boolean
}

/** The ids of a control's hint and problem, for `aria-describedby`. */
export function describedBy({ name, hint, problems }: FieldProps): string | undefined {
  const ids = [hint && `field-${name}-hint`, problemOf(name, problems) && `field-${name}-error`].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

export function problemOf(name: string, problems: readonly Problem[] = []): string | undefined {
  return problems.find((problem) => problem.field === name)?.text
}

export function HintAndProblem({ name, hint, problems }: FieldProps) {
  const problem = problemOf(name, problems)
  return (
    <>
      {hint && (
        <div className="govuk-hint" id={`field-${name}-hint`}>
          {hint}
        </div>
      )}
      {problem && (
        <p className="govuk-error-message" id={`field-${name}-error`}>
          {problem}
        </p>
      )}
    </>
  )
}

/** One labelled control with its hint and its problem. */
function Group({ children, ...field }: FieldProps & { children: ReactNode }) {
  const label = (
    <label className={field.isLabelHidden ? 'ajar-visually-hidden' : 'govuk-label'} htmlFor={`field-${field.name}`}>
      {field.label}
    </label>
  )
  return (
    <div className={`govuk-form-group${problemOf(field.name, field.problems) ? ' govuk-form-group--error' : ''}`}>
      {field.asHeading ? <h1>{label}</h1> : label}
      <HintAndProblem {...field} />
      {children}
    </div>
  )
}

interface TextFieldProps extends FieldProps {
  readonly value?: string
  readonly type?: 'text' | 'email' | 'tel'
  readonly autoComplete?: string
  readonly inputMode?: 'numeric' | 'text' | 'tel' | 'email'
  readonly width?: 5 | 10 | 20
}

export function TextField({ value, type = 'text', autoComplete, inputMode, width, ...field }: TextFieldProps) {
  meetControl(field.name, value ?? '')
  const problem = problemOf(field.name, field.problems)
  return (
    <Group {...field}>
      <input
        className={`govuk-input${width ? ` govuk-input--width-${width}` : ''}${problem ? ' govuk-input--error' : ''}`}
        id={`field-${field.name}`}
        name={field.name}
        type={type}
        defaultValue={value}
        autoComplete={autoComplete}
        inputMode={inputMode}
        aria-describedby={describedBy(field)}
        aria-invalid={problem ? true : undefined}
      />
    </Group>
  )
}

interface TextAreaProps extends FieldProps {
  readonly value?: string
  readonly rows?: number
  /** How many characters it holds. Said before somebody meets it. */
  readonly lengthMax: number
  readonly language: Language
}

export function TextArea({ value, rows = 5, lengthMax, language, ...given }: TextAreaProps) {
  meetControl(given.name, value ?? '')
  const limit = sayForms(language)('limit', { max: lengthMax })
  const field = { ...given, hint: given.hint ? `${given.hint} ${limit}` : limit }
  const problem = problemOf(field.name, field.problems)
  return (
    <Group {...field}>
      <textarea
        className={`govuk-textarea${problem ? ' govuk-textarea--error' : ''}`}
        id={`field-${field.name}`}
        name={field.name}
        rows={rows}
        defaultValue={value}
        aria-describedby={describedBy(field)}
        aria-invalid={problem ? true : undefined}
      />
    </Group>
  )
}

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
  /** What stands above it and those that follow, in a list of several kinds. */
  readonly heading?: string
}

export function Select({ value, options, ...field }: FieldProps & { value?: string; options: readonly Option[] }) {
  // A browser sends the first where none is chosen.
  meetControl(field.name, (options.find((option) => option.value === value) ?? options[0])?.value ?? null)
  return (
    <Group {...field}>
      <select
        className="govuk-select"
        id={`field-${field.name}`}
        name={field.name}
        defaultValue={value}
        aria-describedby={describedBy(field)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Group>
  )
}

/** A file to choose, which no page can show again: whoever sends a form anew chooses it anew. */
export function FileField({ accept, ...field }: FieldProps & { accept: string }) {
  meetControl(field.name, null)
  return (
    <Group {...field}>
      <input
        className="ajar-file"
        id={`field-${field.name}`}
        name={field.name}
        type="file"
        accept={accept}
        aria-describedby={describedBy(field)}
        aria-invalid={problemOf(field.name, field.problems) ? true : undefined}
      />
    </Group>
  )
}
