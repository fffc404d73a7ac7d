import { Note } from '#app/_parts/parts.tsx'
import { stateSentence } from '#app/client/_parts/state-tag.tsx'
import type { Language } from '#lib/i18n/language.ts'
import { afterSigning } from '#lib/releases/rules/after-signing.ts'
import type { SharingPerson } from '#lib/releases/rules/sharing-person.ts'
import { sayClient } from '#lib/releases/words/client.ts'

interface Props {
  readonly person: SharingPerson
  /** Whether the person is written to, as the signature led here. */
  readonly isWelcomed: boolean
  readonly language: Language
  readonly timeZone: string
}

/** What happens after a form was signed, and where it opens nothing yet, what is missing. */
export function Signed({ person, isWelcomed, language, timeZone }: Props) {
  const say = sayClient(language)
  const { name } = person
  const found = afterSigning(person.sharing, { isWelcomed })
  return (
    <Note tone={found === 'state' ? undefined : 'good'}>
      <p>{say('person.signed')}</p>
      {found === 'state' && <p>{stateSentence(person, language, timeZone)}</p>}
      {found === 'nothing' && <p>{say('person.signedNothing', { name })}</p>}
      {found.startsWith('open') && <p>{say('person.signedOpen')}</p>}
      {found === 'open_with_letter' && <p>{say('person.signedLetter', { name })}</p>}
    </Note>
  )
}
