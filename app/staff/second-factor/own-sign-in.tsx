import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Link } from '#app/_parts/link.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import type { seeOwnSignIn } from '#lib/second-factor/see/see-own-sign-in.ts'
import { saySecondFactor } from '#lib/second-factor/words/second-factor.ts'

type Own = NonNullable<NonNullable<Awaited<ReturnType<typeof seeOwnSignIn>>>['own']>
interface Props {
  readonly own: Own
  readonly asked: Asked
}

/** The app and the passkeys somebody has, each with a button that takes it away. */
export function OwnSteps({ own, asked: { form, language } }: Props) {
  const say = saySecondFactor(language)
  const when = (at: Date | null) =>
    at ? `, ${say('own.used', { when: writtenTime(at, language, own.timeZone) })}` : ''
  return (
    <>
      {own.hasApp && (
        <>
          <p>{say('own.app')}</p>
          <Form name="remove-app" shown={form('remove-app')} language={language} label={say('own.removeApp')}>
            <Button kind="quiet">{say('own.removeApp')}</Button>
          </Form>
        </>
      )}
      {own.passkeys.map(({ id, name, lastUsedAt }) => (
        <div key={id}>
          <p>
            {name}
            {when(lastUsedAt)}
          </p>
          <Form
            name="remove-passkey"
            shown={form('remove-passkey', { passkey: id })}
            language={language}
            label={say('own.remove', { name })}
          >
            <Hidden name="passkey" value={id} />
            <Button kind="quiet">{say('own.remove', { name })}</Button>
          </Form>
        </div>
      ))}
      {own.workAccountSince && (
        <>
          <p>{say('own.work', { when: writtenTime(own.workAccountSince, language, own.timeZone) })}</p>
          <Form name="remove-work" shown={form('remove-work')} language={language} label={say('own.removeWork')}>
            <Button kind="quiet">{say('own.removeWork')}</Button>
          </Form>
        </>
      )}
    </>
  )
}

export function OwnCodes({ own, asked: { language } }: Props) {
  const say = saySecondFactor(language)
  return (
    <>
      <h2>{say('own.codes')}</h2>
      <p>
        {say('own.codesLeft', { count: own.codesLeft })}{' '}
        <Link href="/staff/second-factor/codes">{say('own.makeCodes')}</Link>
      </p>
    </>
  )
}

export function OwnChanges({ own, asked: { language } }: Props) {
  const say = saySecondFactor(language)
  if (own.changes.length === 0) return null
  return (
    <>
      <h2>{say('own.changes')}</h2>
      <ul>
        {own.changes.map(({ what, at }) => (
          <li key={what + at.toISOString()}>
            {say(`change.${what}`)}, {writtenTime(at, language, own.timeZone)}
          </li>
        ))}
      </ul>
    </>
  )
}
