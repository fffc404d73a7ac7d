import type { Language } from './language.ts'

/** A form is to be read by somebody with so many years of school (45 CFR 164.508(c)(3): plain language). */
export const gradeMax = 8

/** How many syllables a word has, as it is spoken. */
export function syllablesOf(word: string, language: Language): number {
  const small = word.toLowerCase()
  if (language === 'en') {
    const spoken = small.replace(/(?<=[^aeiouyl])e$|(?<=[^aeiouytd])ed$/, '')
    return Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length)
  }
  // Spanish rules: a silent u, y as a vowel, and í or ú beside a vowel as a syllable of its own (día, oír).
  const spoken = small.replace(/(?<=[qg])u(?=[eiéí])/g, '').replace(/y(?![aeiouáéíóú])/g, 'i')
  return Math.max(1, (spoken.match(/[iuü]?[aeoáéó][iuü]?|[íú]|[iuü]+/g) ?? []).length)
}

/**
 * Years of school needed to read a text: Flesch-Kincaid. For Spanish Fernández Huerta, where 60 points are grade 8.
 * Without any prose it is zero.
 */
export function gradeOf(language: Language, texts: Iterable<string>): number {
  // Only prose counts. Titles and buttons have no full stop and would make any page look easy.
  const prose = [...texts]
    .filter((text) => /[.!?][”»]?$/.test(text.trim()))
    .map((text) => text.replace(/\{[^}]*\}/g, 'x'))
  const sentences = prose.flatMap((text) => text.split(/[.!?]+/)).filter((each) => /\p{L}/u.test(each)).length
  // Names of states and choices are no prose, and nobody stumbles over them.
  if (sentences === 0) return 0
  const words = prose.flatMap((text) => text.match(/[\p{L}’]+/gu) ?? [])
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word, language), 0)
  const [perSentence, perWord] = [words.length / sentences, syllables / words.length]
  if (language === 'en') return 0.39 * perSentence + 11.8 * perWord - 15.59
  const ease = 206.84 - 60 * perWord - 1.02 * perSentence
  return 8 + (60 - ease) / 10
}
