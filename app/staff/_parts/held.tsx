import { Note } from '#app/_parts/parts.tsx'
import { sayHolds } from '#lib/holds/words/holds.ts'
import type { Language } from '#lib/i18n/language.ts'

/** Says, so that nobody misreads it, that a form opens nothing because of a hold. */
export function Held({ language }: { language: Language }) {
  const say = sayHolds(language)
  return (
    <Note tone="warn">
      <p>
        <strong>{say('mark')}.</strong> {say('markLead')}
      </p>
    </Note>
  )
}
