import { z } from 'zod'
import { asViewer } from '#lib/database/as-viewer.ts'
import { findKeptWords } from '#lib/forms/rows/kept-words.ts'
import { type ProblemKey, sayForms } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** A form as it is about to be shown: what was typed before, what was wrong with it, and a fresh key. */
export interface Shown {
  readonly key: string
  readonly problems: { field: string; text: string }[]
  /** The first value of a field, as typed, or what to begin with. */
  readonly value: (name: string, otherwise?: string) => string
  readonly values: (name: string, otherwise?: readonly string[]) => string[]
}

/** Brings a form back as its sender left it, or fresh. Words kept for one browser are nobody else's. */
export async function shownForm(
  viewer: Viewer,
  form: string,
  searchParams: { again?: string | string[] },
  language: Language,
): Promise<Shown> {
  const id = z.uuid().safeParse(searchParams.again)
  const kept = id.success && viewer.browser ? await asViewer(viewer, (tx) => findKeptWords(tx, form, id.data)) : null
  const say = sayForms(language)
  return {
    key: crypto.randomUUID(),
    problems: (kept?.problems ?? []).map(({ field, key }) => ({ field, text: say(`problems.${key as ProblemKey}`) })),
    value: (name, otherwise = '') => kept?.values[name]?.[0] ?? (kept ? '' : otherwise),
    values: (name, otherwise = []) => kept?.values[name] ?? (kept ? [] : [...otherwise]),
  }
}
