import { TextField } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'

interface Props {
  /** The form, and its only field. */
  readonly name: string
  readonly field: string
  readonly label: string
  readonly hint: string
  readonly send: string
  readonly asked: Pick<Asked, 'language' | 'form'>
}

/** A form of one line. */
export function OneLine({ name, field, label, hint, send, asked: { language, form } }: Props) {
  const shown = form(name)
  return (
    <Form name={name} shown={shown} language={language}>
      <TextField name={field} label={label} hint={hint} value={shown.value(field)} problems={shown.problems} />
      <Button kind="quiet">{send}</Button>
    </Form>
  )
}
