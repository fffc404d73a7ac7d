import { Note } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { SharingWithOne } from '#lib/releases/see/see-sharing-with.ts'
import { sayClient } from '#lib/releases/words/client.ts'

type Form = NonNullable<SharingWithOne['alone']>

export function whyAlone(form: Form, language: Language, timeZone: string): string {
  const date = writtenTime(form.signedAt, language, timeZone)
  return sayClient(language)(`alone.${form.state}`, { name: form.name, date })
}

/** What keeps a form that the client signed from opening anything: a member of staff has to sign too. */
export function SignedAlone({ form, language, timeZone }: { form: Form; language: Language; timeZone: string }) {
  return (
    <Note tone={form.state === 'taken_back' ? undefined : 'warn'}>
      <p>{whyAlone(form, language, timeZone)}</p>
    </Note>
  )
}
