import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { freshForm } from '#app/_form/shown.ts'
import type { Language } from '#lib/i18n/language.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'

interface SendAgainProps {
  readonly asked: { readonly email: string; readonly returnTo: string }
  /** Whether nothing else can be done on the page. */
  readonly isFirst: boolean
  readonly language: Language
}

/** Asks for another code for the same address, without typing it again. */
export function SendAgain({ asked, isFirst, language }: SendAgainProps) {
  const say = saySignIn(language)
  return (
    <>
      {!isFirst && (
        <>
          <p>{say('eitherCode')}</p>
          <p>{say('noLetter')}</p>
        </>
      )}
      <Form name="sign-in" action="/sign-in" shown={freshForm()} language={language}>
        <Hidden name="email" value={asked.email} />
        <Hidden name="returnTo" value={asked.returnTo} />
        <Button kind={isFirst ? undefined : 'quiet'}>{say('sendAgain')}</Button>
      </Form>
    </>
  )
}
