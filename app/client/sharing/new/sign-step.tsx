import { Tick } from '#app/_form/choices.tsx'
import { TextField } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { SharedPersonView } from '#app/_parts/shared-person/shared-person.tsx'
import type { seeBeforeSigning } from '#lib/releases/see/see-before-signing.ts'
import { sayClientSign } from '#lib/releases/words/client-sign.ts'
import { Carried, type SigningProps } from './steps.tsx'

export type BeforeSigning = NonNullable<Awaited<ReturnType<typeof seeBeforeSigning>>>

/** The words of the release, what they would open, and the signature. */
export function Sign({ start, shown, language, before, at }: SigningProps & { before: BeforeSigning; at: Date }) {
  const say = sayClientSign(language)
  const { name, text, hash, seen } = before
  return (
    <>
      <h1>{say('sign.title')}</h1>
      <div className="ajar-paper">{text}</div>
      <h2>{say('sign.preview', { name })}</h2>
      {seen ? (
        <SharedPersonView
          person={seen}
          at={at}
          language={language}
          of={start.centerLanguage}
          timeZone={start.timeZone}
          place={start.place}
        />
      ) : (
        <p>{say('sign.previewNothing', { name })}</p>
      )}
      <Form name="sign" shown={shown} language={language}>
        <Hidden name="at" value="sign" />
        <Carried start={start} shown={shown} />
        <Hidden name="hash" value={hash} />
        <Hidden name="shownIn" value={language} />
        <Tick
          name="agree"
          label={say('sign.agree')}
          checked={shown.value('agree') === 'yes'}
          problems={shown.problems}
        />
        <TextField
          name="signedName"
          autoComplete="name"
          label={say('sign.name', { name: start.clientName })}
          value={shown.value('signedName')}
          problems={shown.problems}
        />
        <Button>{say('sign.sign')}</Button>
      </Form>
      <p>{say('sign.paper')}</p>
    </>
  )
}
