import type { Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'

/** The title of a document: says first when the form on it has a problem. */
export function pageTitle(title: string, language: Language, hasProblems = false): { title: string } {
  return { title: `${hasProblems ? `${sayShared(language)('error')}: ` : ''}${title} – Ajar` }
}
