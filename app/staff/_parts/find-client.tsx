import { TextField } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Shown } from '#app/_form/shown.ts'
import type { Language } from '#lib/i18n/language.ts'

interface Props {
  readonly search: Shown
  readonly label: string
  readonly send: string
  readonly language: Language
  /** What the address of the page says beside the search. */
  readonly of?: { readonly name: string; readonly value: string } | null
}

/** Looking for a client by name, to say whom something is about. */
export function FindClient({ search, label, send, language, of }: Props) {
  return (
    <Form name="find-client" shown={search} language={language} label={label}>
      {of && <Hidden name={of.name} value={of.value} />}
      <TextField name="q" label={label} value={search.value('q')} />
      <Button kind="quiet">{send}</Button>
    </Form>
  )
}
