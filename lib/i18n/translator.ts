import { createTranslator } from 'use-intl/core'
import type { Language } from './language.ts'

/** The keys of the English words, with any text. A Spanish sentence that is missing does not compile. */
export type SameKeys<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : SameKeys<Words[Key]>
}

export type Values = Record<string, string | number | Date>
export type Say<Words> = ((key: Leaf<Words>, values?: Values) => string) & { readonly language: Language }

/** The dotted path of every sentence. A misspelt key does not compile. */
type Leaf<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string ? Key : `${Key}.${Leaf<Words[Key]>}`
}[keyof Words & string]

/**
 * Speaks one area's words in one language (ICU message format). A missing key or value throws: half a sentence is never
 * shown to anybody.
 */
export function speaker<Words extends object>(both: { en: Words; es: SameKeys<Words> }) {
  const made = new Map<Language, Say<Words>>()
  return (language: Language): Say<Words> => {
    const known = made.get(language)
    if (known) return known
    const translate = createTranslator({
      locale: language,
      messages: both[language] as never,
      timeZone: 'UTC',
      onError: (error) => {
        throw error
      },
    }) as (key: string, values?: Values) => string
    const plain = new Map<string, string>()
    const say = Object.assign(
      (key: Leaf<Words>, values?: Values) => {
        if (values) return translate(key, values)
        const words = plain.get(key) ?? translate(key)
        plain.set(key, words)
        return words
      },
      { language },
    ) as Say<Words>
    made.set(language, say)
    return say
  }
}
