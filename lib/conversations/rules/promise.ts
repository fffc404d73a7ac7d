import type { Language } from '#lib/i18n/language.ts'
import { sayPromise } from '../words/promise.ts'

/** How often somebody may hear from staff, in days. */
export const promiseDays = [7, 14, 30] as const
export type PromiseDays = (typeof promiseDays)[number]

/** What one press sends. None tells more than that somebody is at work on something: that takes `progress`. */
export const promisePhrases = ['still_working', 'nothing_new', 'will_call'] as const
export type PromisePhrase = (typeof promisePhrases)[number]

const dayMs = 86_400_000

/** By when the next one is due. */
export function nextPromise(from: Date, everyDays: number): Date {
  return new Date(from.getTime() + everyDays * dayMs)
}

/** What one press says, in the language of whoever reads it. */
export function wordsOf(phrase: PromisePhrase, language: Language): string {
  return sayPromise(language)(`phrases.${phrase}`)
}
