import { plainName } from '#lib/people/rules/same-name.ts'
import { knownEn } from './known-en.ts'
import { knownEs } from './known-es.ts'
import type { Language } from './language.ts'

const known = { en: knownEn, es: knownEs }
export type KnownKind = keyof typeof knownEn

const codes = Object.fromEntries(
  Object.keys(knownEn).map((kind) => [
    kind,
    new Map(
      Object.values(known).flatMap((words) =>
        Object.entries(words[kind as KnownKind]).map(([code, word]) => [plainName(word), code]),
      ),
    ),
  ]),
) as unknown as Record<KnownKind, ReadonlyMap<string, string>>

/**
 * A title, a relationship or a skill in the reader's language, whichever of ours it was written in. Null for somebody's
 * own words, which nobody translates.
 */
export function knownWords(kind: KnownKind, written: string, language: Language): string | null {
  const code = codes[kind].get(plainName(written.replaceAll('_', ' ')))
  return code ? (known[language][kind] as Record<string, string>)[code]! : null
}

/** The same where a sentence of ours goes around it: what we have no words for stands as it was written. */
export function inWords(kind: KnownKind, written: string, language: Language): string {
  return knownWords(kind, written, language) ?? written
}
