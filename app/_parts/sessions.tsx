import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Note } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type Device, namesOfDevice } from '#lib/sign-in/rules/device.ts'
import type { OwnSessions } from '#lib/sign-in/see/see-sessions.ts'
import { saySessions } from '#lib/sign-in/words/sessions.ts'

/** Where somebody is signed in, each with a way to end it, and a way to end all. */
export function Sessions({ own, asked: { form, language, query } }: { own: OwnSessions; asked: Asked }) {
  const say = saySessions(language)
  const when = (at: Date) => writtenTime(at, language, own.timeZone)
  return (
    <>
      {query.has('ended') && (
        <Note tone="good">
          <p>{say('ended')}</p>
        </Note>
      )}
      <ul className="ajar-doors">
        {own.sessions.map(({ id, device, createdAt, seenAt, isThis }) => (
          <li key={id}>
            <strong>{deviceInWords(device, language)}</strong>
            {isThis && ` (${say('isThis')})`}
            <br />
            {say('since', { when: when(createdAt) })}
            {!isThis && (
              <>
                <br />
                {say('seen', { when: when(seenAt) })}
                <Form
                  name="sign-out-there"
                  shown={form('sign-out-there', { session: id })}
                  language={language}
                  label={say('thereOf', { device: deviceInWords(device, language), when: when(createdAt) })}
                >
                  <Hidden name="session" value={id} />
                  <Button kind="quiet">{say('there')}</Button>
                </Form>
              </>
            )}
          </li>
        ))}
      </ul>
      {own.sessions.length > 1 && <p>{say('stranger', { phone: own.phone })}</p>}
      <p>{say('everywhereLead')}</p>
      <form method="post" action="/sign-out" aria-label={say('everywhere')}>
        <input type="hidden" name="everywhere" value="yes" />
        <Button kind="quiet">{say('everywhere')}</Button>
      </form>
    </>
  )
}

function deviceInWords(device: Device | null, language: Language): string {
  const say = saySessions(language)
  const { browser, system } = device ? namesOfDevice(device) : { browser: null, system: null }
  return say('device', { browser: browser ?? say('anyBrowser'), system: system ?? say('anySystem') })
}
