import { TextField } from '#app/_form/field.tsx'
import { optionalText } from '#app/_form/shapes.ts'
import type { Shown } from '#app/_form/shown.ts'
import type { Language } from '#lib/i18n/language.ts'
import { saySecondFactor } from '#lib/second-factor/words/second-factor.ts'

export const typedWord = optionalText(60)

/** Asked of somebody whose second factor a colleague took away. */
export function SetUpWord({ shown, language }: { shown: Shown; language: Language }) {
  const say = saySecondFactor(language)
  return (
    <TextField
      name="word"
      autoComplete="off"
      width={20}
      label={say('app.word')}
      hint={say('app.wordHint')}
      value={shown.value('word')}
      problems={shown.problems}
    />
  )
}
