import { Fieldset } from '#app/_form/choices.tsx'
import { TextArea } from '#app/_form/field.tsx'
import { Button, Form, ShownAt } from '#app/_form/form-element.tsx'
import type { Shown } from '#app/_form/shown.ts'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayFormWords } from '#lib/centers/words/form-words.ts'
import { type Language, languages } from '#lib/i18n/language.ts'
import { partMax, type WordPart, wordParts } from '#lib/releases/rules/own-words.ts'
import type { SeenFormWords } from '#lib/releases/see/see-form-words.ts'

interface Props {
  readonly words: SeenFormWords
  readonly shown: Shown
  readonly language: Language
}

/** The draft: three parts in both languages. */
export function DraftForm({ words, shown, language }: Props) {
  const say = sayFormWords(language)
  const { changedAt, by } = words.draft
  const time = changedAt && writtenTime(changedAt, language, words.timeZone)
  return (
    <>
      <h2>{say('draftTitle')}</h2>
      <p>{say('draftHint')}</p>
      <p>{time ? say('savedBy', { name: by ?? '–', time }) : say('noDraft')}</p>
      <Form name="form-words" shown={shown} language={language}>
        <ShownAt changedAt={changedAt} />
        {wordParts.map((part) => (
          <Fieldset key={part} name={part} label={say(`parts.${part}`)} hint={say(`hints.${part}`)}>
            {languages.map((of) => (
              <Part key={of} part={part} of={of} words={words} shown={shown} language={language} />
            ))}
          </Fieldset>
        ))}
        <Button>{say('save')}</Button>
      </Form>
    </>
  )
}

/** One part in one language. Whoever comes second reads here what a colleague wrote, beside their own words. */
function Part({ part, of, words, shown, language }: Props & { readonly part: WordPart; readonly of: Language }) {
  const say = sayFormWords(language)
  const name = `${part}${of === 'en' ? 'En' : 'Es'}`
  const saved = words.draft.ownWords[part]?.[of] ?? ''
  const value = shown.value(name, saved)
  const isOther = shown.problems.length > 0 && value.trim() !== saved
  return (
    <>
      <TextArea
        name={name}
        label={say(`languages.${of}`, { part: say(`parts.${part}`) })}
        value={value}
        rows={3}
        lengthMax={partMax}
        language={language}
        problems={shown.problems}
      />
      {isOther && <p className="ajar-words">{saved ? say('standsNow', { words: saved }) : say('standsNothing')}</p>}
    </>
  )
}
