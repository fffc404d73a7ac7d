import { type Language, languages } from '#lib/i18n/language.ts'
import { gradeMax, gradeOf } from '#lib/i18n/reading-grade.ts'

/** What a center says on its form in its own words. All else is what the law wants, and stays as it is. */
export const wordParts = ['why', 'help', 'takeBack'] as const
export type WordPart = (typeof wordParts)[number]

/** Each part in both languages. A part that is left out is not on the form. */
export type OwnWords = Partial<Readonly<Record<WordPart, Readonly<Record<Language, string>>>>>

/** How many characters a part holds. */
export const partMax = 600

/** A part as it reads: how many years of school it takes, and its hardest sentence, where it is too hard. */
export interface PartRead {
  readonly part: WordPart
  readonly language: Language
  readonly words: string
  readonly grade: number
  readonly tooHard: string | null
}

/**
 * The sentences of a text. A line that ends without a full stop is a sentence, and a dot inside a word ends none: else
 * a long line without one, or an email address, would make any text look easy.
 */
export function sentencesOf(words: string): string[] {
  return words
    .split(/\n+|(?<=[.!?…])(?=\s)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence))
}

/** Shorter sentences are not measured: by the syllables of one long word, "Llámenos." would be too hard to read. */
const fewWords = 5
const wordsIn = (sentence: string) => sentence.match(/[\p{L}’]+/gu)?.length ?? 0

/** How many years of school one sentence takes. */
function gradeOfSentence(sentence: string, language: Language): number {
  return gradeOf(language, [`${sentence.replace(/[.!?]/g, '')}.`])
}

/** Every part with its reading grade, in both languages, as far as something stands there. */
export function readParts(own: OwnWords): PartRead[] {
  return wordParts.flatMap((part) =>
    languages.flatMap((language) => {
      const words = own[part]?.[language] ?? ''
      const sentences = sentencesOf(words)
      if (sentences.length === 0) return []
      const grade = gradeOf(
        language,
        sentences.map((sentence) => `${sentence.replace(/[.!?]/g, '')}.`),
      )
      const hard = sentences
        .filter((sentence) => wordsIn(sentence) >= fewWords && gradeOfSentence(sentence, language) > gradeMax)
        .toSorted((one, other) => gradeOfSentence(other, language) - gradeOfSentence(one, language))
      return [{ part, language, words, grade, tooHard: grade > gradeMax ? (hard[0] ?? null) : null }]
    }),
  )
}

/** Why words cannot be published yet; null if they can. */
export function whyNotPublished(own: OwnWords): 'words_in_one_language' | 'words_too_hard' | null {
  const stands = (part: WordPart, language: Language) => sentencesOf(own[part]?.[language] ?? '').length > 0
  const isLopsided = wordParts.some((part) => stands(part, 'en') !== stands(part, 'es'))
  if (isLopsided) return 'words_in_one_language'
  return readParts(own).some(({ tooHard }) => tooHard !== null) ? 'words_too_hard' : null
}

/** As they are kept: parts in their order, without those that say nothing. The same words always give the same text. */
export function tidyWords(own: OwnWords): OwnWords {
  const kept = wordParts.flatMap((part) => {
    const { en = '', es = '' } = own[part] ?? {}
    return en.trim() || es.trim() ? [[part, { en: en.trim(), es: es.trim() }] as const] : []
  })
  return Object.fromEntries(kept)
}

/** Whether two say the same. */
export function areSameWords(one: OwnWords, other: OwnWords): boolean {
  return JSON.stringify(tidyWords(one)) === JSON.stringify(tidyWords(other))
}
