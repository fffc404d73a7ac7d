import { sayForms } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'
import { Button, ErrorSummary, Forget, Form, Hidden } from './form-element.tsx'
import { type FormsLeft, freshForm } from './shown.ts'

/** What somebody typed, to read and copy. */
export function Typed({ words, title }: { words: readonly string[]; title: string }) {
  if (words.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <Words words={words} />
    </>
  )
}

function Words({ words }: { words: readonly string[] }) {
  return words.map((each) => (
    <p key={each} className="ajar-words">
      {each}
    </p>
  ))
}

interface Left {
  readonly unsent: FormsLeft['unsent']
  readonly language: Language
  /** Whether the reader is one of those who tell the center something. */
  readonly isTeller: boolean
}

/** Says why a form was not taken that is not there any more, and shows what was typed into it and others like it. */
export function LeftBehind({ problems, ...left }: Left & Pick<FormsLeft, 'problems'>) {
  if (problems.length === 0) return <WordsLeft {...left} />
  return (
    <ErrorSummary
      problems={problems.map((text) => ({ field: '', text }))}
      title={sayForms(left.language)('problemTitle')}
    >
      <WordsLeft {...left} />
    </ErrorSummary>
  )
}

/** What was typed into forms that are gone, and the ways on: a report that begins with it, or to throw it away. */
export function WordsLeft({ unsent, language, isTeller }: Left) {
  const say = sayForms(language)
  return unsent.map(({ key, form, words }) => (
    <section className="ajar-note" key={key} aria-label={say('unsent.title')}>
      <p>
        <strong>{say('unsent.title')}</strong> {say('unsent.gone')}
      </p>
      <Words words={words} />
      {isTeller && (
        <Form action="/tell" name="tell-start" shown={freshForm()} language={language}>
          <Hidden name="words" value={words.join('\n\n')} />
          <Button>{say('unsent.tell')}</Button>
        </Form>
      )}
      <Form name={form} shown={freshForm()} language={language}>
        <Forget words={key} label={say('unsent.forget')} />
      </Form>
    </section>
  ))
}
