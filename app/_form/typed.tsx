import { sayForms } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'
import { ErrorSummary } from './form-element.tsx'
import type { FormLeft } from './shown.ts'

/** What somebody typed, to read and copy. */
export function Typed({ words, title }: { words: readonly string[]; title: string }) {
  if (words.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      {words.map((each) => (
        <p key={each} className="ajar-words">
          {each}
        </p>
      ))}
    </>
  )
}

/** Says why a form was not taken that is not there any more, and shows what was typed into it. */
export function leftBehind({ problems, words }: FormLeft, language: Language) {
  const say = sayForms(language)
  return (
    <ErrorSummary problems={problems.map((text) => ({ field: '', text }))} title={say('problemTitle')}>
      <Typed words={words} title={say('noCookie.typed')} />
    </ErrorSummary>
  )
}
