import { sayForms } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'
import { Button, Form, Hidden } from './form-element.tsx'
import { freshForm } from './shown.ts'

interface Props {
  /** By which keys the words are kept. */
  readonly words: readonly string[]
  /** The address of the page they are of. */
  readonly returnTo: string
  readonly language: Language
}

/** Asks the next visitor whether the words that were left here a while ago are theirs. It tells none of them. */
export function WasThisYou(props: Props) {
  const say = sayForms(props.language)
  return (
    <div className="ajar-note" role="status">
      <p>
        <strong>{say('asleep.title')}</strong> {say('asleep.lead')}
      </p>
      <Claim {...props} />
    </div>
  )
}

/** The one press that shows them again. */
export function Claim({ words, returnTo, language }: Props) {
  const say = sayForms(language)
  return (
    <>
      <Form
        name="was-this-you"
        action="/was-this-you"
        shown={freshForm()}
        language={language}
        label={say('asleep.title')}
      >
        <Hidden name="words" value={words.join(' ')} />
        <Hidden name="returnTo" value={returnTo} />
        <Button>{say('asleep.show')}</Button>
      </Form>
      <p>{say('asleep.leave')}</p>
    </>
  )
}
