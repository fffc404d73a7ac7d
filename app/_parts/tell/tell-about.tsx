import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { freshForm } from '#app/_form/shown.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { ReportKind } from '#lib/reports/rules/report.ts'

/**
 * A button that begins a report with what is already known. It is a form, so that nothing personal stands in an
 * address.
 */
export function TellAbout(props: {
  language: Language
  about?: string
  /** Who they are to that person, as the form that names them says. */
  relationship?: string
  kind?: ReportKind
  label: string
  quiet?: boolean
}) {
  return (
    <Form action="/tell" name="tell-start" shown={freshForm()} language={props.language}>
      {props.about && <Hidden name="aboutName" value={props.about} />}
      {props.relationship && <Hidden name="relationship" value={props.relationship} />}
      {props.kind && <Hidden name="kind" value={props.kind} />}
      <Button kind={props.quiet ? 'quiet' : undefined}>{props.label}</Button>
    </Form>
  )
}
