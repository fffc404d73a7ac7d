import { idIn } from '#app/_page/id-in.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { findKeptWords, type KeptWords } from '#lib/forms/rows/kept-words.ts'
import { sayProblem } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** A form about to be shown: what was typed before, what was wrong with it, and a fresh key. */
export interface Shown {
  readonly key: string
  readonly problems: { field: string; text: string }[]
  /** The first value of a field as typed, or else the given value. */
  readonly value: (name: string, otherwise?: string) => string
  readonly values: (name: string, otherwise?: readonly string[]) => string[]
}

export type Kept = (KeptWords & { readonly form: string }) | null

/**
 * The words that an address asks to be shown again, if this account typed them, or this browser while nobody was signed
 * in. Nobody else's words are ever shown.
 */
export async function keptFor(viewer: Viewer, query: URLSearchParams): Promise<Kept> {
  const id = query.has('again') ? idIn<string>(query.get('again')) : null
  return id && (viewer.browser || viewer.session) ? asViewer(viewer, (tx) => findKeptWords(tx, id)) : null
}

/** A form that nobody has sent yet. For forms that stand on a page several times, or are sent to another page. */
export function freshForm(): Shown {
  return {
    key: crypto.randomUUID(),
    problems: [],
    value: (_field, otherwise = '') => otherwise,
    values: (_field, otherwise = []) => [...otherwise],
  }
}

/** A form as its sender left it, with what was wrong with it. */
export function formAgain(
  { values, problems }: KeptWords,
  language: Language,
  seen: { readonly at: Date; readonly phone: string },
): Shown {
  return {
    key: crypto.randomUUID(),
    problems: problems.map(({ field, key }) => ({ field, text: sayProblem({ field, key }, language, seen) })),
    value: (field) => values[field]?.[0] ?? '',
    values: (field) => values[field] ?? [],
  }
}
