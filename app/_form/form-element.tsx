import type { ReactNode } from 'react'
import { beginForm, endForm, fieldsAhead, givesBack, meetButton } from '#app/_page/drawing.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { Problem } from './field.tsx'
import { isFleeting } from './fleeting.ts'
import { drawnMark } from './read-form.ts'
import type { Shown } from './shown.ts'

interface FormProps {
  /** The name by which `form()` knows this form of the page. */
  readonly name: string
  readonly shown: Shown
  readonly language: Language
  /** Where the form is sent, if not to the page it stands on. */
  readonly action?: string
  readonly label?: string
  /** Whether a file is chosen in it. It stands behind every other field: what is too large is cut there. */
  readonly hasFile?: boolean
  readonly children: ReactNode
}

/**
 * A form. Its key turns a double click into one wish. Its problems are listed first, each as a link to the field. Words
 * that were typed and not sent are in it again.
 */
export function Form({ name, shown, language, action, label, hasFile, children }: FormProps) {
  const say = sayForms(language)
  const kept = shown.isKept && !isFleeting(name) ? beginForm() : undefined
  const isUnsent = shown.isUnsent && (kept === undefined || givesBack(kept))
  return (
    <>
      {shown.problems.length > 0 && (
        <ErrorSummary problems={inOrder(shown.problems, kept)} title={say('problemTitle')} />
      )}
      <form
        method="post"
        action={action}
        encType={hasFile ? 'multipart/form-data' : undefined}
        noValidate
        aria-label={label}
        id={kept}
        data-kept={kept && ''}
      >
        <input type="hidden" name="form" value={name} />
        <input type="hidden" name="key" value={shown.key} />
        {shown.part && <input type="hidden" name="part" value={shown.part} />}
        {shown.drawnFor && <input type="hidden" name="own" value={shown.drawnFor} />}
        {shown.shownWith && <input type="hidden" name="typed" value={shown.shownWith} />}
        {shown.again && <input type="hidden" name="again" value={shown.again} />}
        {isUnsent && (
          <div className="ajar-note" role="status">
            <p>
              <strong>{say('unsent.title')}</strong> {say('unsent.lead')}
            </p>
          </div>
        )}
        {children}
        {/* Below the fields: the first button of a form is the one that Enter presses. */}
        {isUnsent && shown.shownWith && <Forget words={shown.shownWith} label={say('unsent.forget')} />}
        {shown.elsewhere.map(({ key, words }) => (
          <div className="ajar-note" key={key}>
            <p>
              <strong>{say('unsent.elsewhere')}</strong>
            </p>
            {words.map((each) => (
              <p key={each} className="ajar-words">
                {each}
              </p>
            ))}
            <Forget words={key} label={say('unsent.forget')} />
          </div>
        ))}
        {kept && <Keep shown={shown} label={say('keep')} />}
      </form>
    </>
  )
}

/** What is about no field stands first, and then each as its field does. */
function inOrder(problems: readonly Problem[], form: string | undefined): readonly Problem[] {
  const fields = form === undefined || problems.length === 1 ? [] : fieldsAhead(form)
  return problems.toSorted((one, other) => fields.indexOf(one.field) - fields.indexOf(other.field))
}

/**
 * Without scripts, keeps a form that somebody may leave by the browser's own buttons. Stands last in its form. What a
 * page chose beforehand is nobody's words: a form that shows none of its reader's tells by its mark if it was touched.
 */
function Keep({ shown, label }: { shown: Shown; label: string }) {
  const controls = endForm(shown.values)
  const isFresh = !shown.shownWith && shown.problems.length === 0
  if (controls.length === 0) return null
  return (
    <>
      {isFresh && <input type="hidden" name="drawn" value={drawnMark(controls)} />}
      <noscript>
        <p>
          <button type="submit" className="ajar-button is-quiet" name="leave" value="">
            {label}
          </button>
        </p>
      </noscript>
    </>
  )
}

/** Throws unsent words away, by the key they are kept under. */
export function Forget({ words, label }: { words: string; label: string }) {
  return (
    <p>
      <Button kind="quiet" name="forget" value={words}>
        {label}
      </Button>
    </p>
  )
}

export function ErrorSummary({
  problems,
  title,
  children,
}: {
  problems: readonly Problem[]
  title: string
  children?: ReactNode
}) {
  return (
    <div className="govuk-error-summary" tabIndex={-1} {...{ autoFocus: true }}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {problems.map((problem) => (
              <li key={problem.field + problem.text}>
                {problem.field ? <a href={`#field-${problem.field}`}>{problem.text}</a> : problem.text}
              </li>
            ))}
          </ul>
        </div>
      </div>
      {children}
    </div>
  )
}

export function Button({
  children,
  kind,
  name,
  value,
}: {
  children: ReactNode
  kind?: 'quiet' | 'warn'
  name?: string
  value?: string
}) {
  meetButton({ name, value })
  return (
    <button type="submit" className={`ajar-button${kind ? ` is-${kind}` : ''}`} name={name} value={value}>
      {children}
    </button>
  )
}

/** Tells the verb which state of a thing the page showed, so that nobody undoes what they have not seen. */
export function ShownAt({ changedAt }: { changedAt: Date | null }) {
  return <input type="hidden" name="wasAt" value={changedAt?.toISOString() ?? ''} />
}

export function Hidden({ name, value }: { name: string; value: string | readonly string[] }) {
  const values = typeof value === 'string' ? [value] : value
  return values.map((each) => <input key={each} type="hidden" name={name} value={each} />)
}
