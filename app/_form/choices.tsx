import { Fragment, type ReactNode } from 'react'
import { meetControl } from '#app/_page/drawing.ts'
import type { ProblemKey } from '#lib/i18n/forms.ts'
import { describedBy, HintAndProblem, type Option, type Problem, problemOf } from './field.tsx'
import { Hidden } from './form-element.tsx'
import { askedAbout } from './shapes.ts'
import type { Shown } from './shown.ts'

interface FieldsetProps {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly problems?: readonly Problem[]
  readonly asHeading?: boolean
  readonly children: ReactNode
}

/** A group of controls that answer one question together. */
export function Fieldset({ children, ...field }: FieldsetProps) {
  const size = field.asHeading ? ' govuk-fieldset__legend--l' : ' govuk-fieldset__legend--s'
  return (
    <div className={`govuk-form-group${problemOf(field.name, field.problems) ? ' govuk-form-group--error' : ''}`}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy(field)}>
        <legend className={`govuk-fieldset__legend${size}`}>
          {field.asHeading ? <h1 className="govuk-fieldset__heading">{field.label}</h1> : field.label}
        </legend>
        <HintAndProblem {...field} />
        {children}
      </fieldset>
    </div>
  )
}

type ChoiceProps = Omit<FieldsetProps, 'children'> & { readonly options: readonly Option[] }

export function Radios({ options, value, ...field }: ChoiceProps & { value?: string }) {
  return (
    <Fieldset {...field}>
      <div className="govuk-radios">
        {options.map((option, index) => (
          <Choice
            key={option.value}
            kind="radio"
            name={field.name}
            index={index}
            option={option}
            checked={option.value === value}
          />
        ))}
      </div>
    </Fieldset>
  )
}

export function Checkboxes({ options, values = [], ...field }: ChoiceProps & { values?: readonly string[] }) {
  return (
    <Fieldset {...field}>
      <div className="govuk-checkboxes">
        {options.map((option, index) => (
          <Fragment key={option.value}>
            {option.heading && <h2 className="govuk-heading-s">{option.heading}</h2>}
            <Choice
              kind="checkbox"
              name={field.name}
              index={index}
              option={option}
              checked={values.includes(option.value)}
            />
          </Fragment>
        ))}
      </div>
    </Fieldset>
  )
}

/** A single box, such as "I agree". */
export function Tick({
  name,
  label,
  hint,
  checked,
  problems,
}: {
  name: string
  label: string
  hint?: string
  checked?: boolean
  problems?: readonly Problem[]
}) {
  return (
    <div className={`govuk-form-group${problemOf(name, problems) ? ' govuk-form-group--error' : ''}`}>
      <HintAndProblem name={name} label={label} problems={problems} />
      <div className="govuk-checkboxes">
        <Choice
          kind="checkbox"
          name={name}
          index={0}
          option={{ value: 'yes', label, hint }}
          checked={checked ?? false}
        />
      </div>
    </div>
  )
}

interface SureProps {
  readonly shown: Shown
  readonly about: readonly ProblemKey[]
  /** The fields in which what is unusual was typed or chosen. */
  readonly of: readonly string[]
  readonly label: string
}

/**
 * Asks whether something unusual is meant, where one of these problems asked about it; and as long as somebody says so.
 * The yes is to what was asked about: see `sureOf`.
 */
export function Sure({ shown, about, of, label }: SureProps) {
  const isAsked = shown.problems.some(({ key }) => about.some((each) => each === key))
  const isMeant = shown.value('isSure') === 'yes' && !isAsked
  if (!isMeant && !isAsked) return null
  return (
    <>
      <Hidden name="sureOf" value={askedAbout(of, (field) => shown.value(field))} />
      <Tick name="isSure" label={label} checked={isMeant} />
    </>
  )
}

function Choice(props: { kind: 'radio' | 'checkbox'; name: string; index: number; option: Option; checked: boolean }) {
  const { kind, name, index, option, checked } = props
  meetControl(name, checked ? option.value : null)
  const group = kind === 'radio' ? 'govuk-radios' : 'govuk-checkboxes'
  const id = index === 0 ? `field-${name}` : `field-${name}-${index + 1}`
  return (
    <div className={`${group}__item`}>
      <input
        className={`${group}__input`}
        id={id}
        name={name}
        type={kind}
        value={option.value}
        defaultChecked={checked}
        aria-describedby={option.hint ? `${id}-item-hint` : undefined}
      />
      <label className={`govuk-label ${group}__label`} htmlFor={id}>
        {option.label}
      </label>
      {option.hint && (
        <div className={`govuk-hint ${group}__hint`} id={`${id}-item-hint`}>
          {option.hint}
        </div>
      )}
    </div>
  )
}
