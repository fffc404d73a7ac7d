import { type KnownKind, knownWords } from '#lib/i18n/known.ts'
import type { Language } from '#lib/i18n/language.ts'

/** What somebody wrote, in the language they wrote it in: marked where the page around it speaks another. */
export function OwnWords({ words, of, language }: { words: string; of: Language; language: Language }) {
  return of === language ? words : <span lang={of}>{words}</span>
}

/** A title, a relationship or a skill in the reader's words where we have some, and otherwise as it was written. */
export function KnownWords(props: { kind: KnownKind; written: string; of: Language; language: Language }) {
  const { kind, written, of, language } = props
  return knownWords(kind, written, language) ?? <OwnWords words={written} of={of} language={language} />
}
