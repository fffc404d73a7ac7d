import { Card, Panel } from '#app/_parts/parts.tsx'
import type { Language } from '#lib/i18n/language.ts'
import { sayClient } from '#lib/releases/words/client.ts'

/** What happens after everything was taken back. It is also the client's record of it. */
export function Revoked({ name, language }: { name: string; language: Language }) {
  const say = sayClient(language)
  return (
    <>
      <Panel title={say('person.revokedTitle')}>
        <p>{say('person.revokedNow', { name })}</p>
      </Panel>
      <Card>
        <ul>
          <li>{say('person.revokedLetters', { name })}</li>
          <li>{say('person.revokedPast', { name })}</li>
          <li>{say('person.revokedRecord')}</li>
        </ul>
      </Card>
    </>
  )
}
