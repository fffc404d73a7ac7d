import { asViewer } from '#lib/database/as-viewer.ts'
import { findKeptWords, type KeptWords } from '#lib/forms/rows/kept-words.ts'
import { type ProblemKey, sayForms } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { type Asked, idIn, idOrNotFound, type Received } from '../_page/asked.ts'

/** A form as it is about to be shown: what was typed before, what was wrong with it, and a fresh key. */
export interface Shown {
  readonly key: string
  readonly problems: { field: string; text: string }[]
  /** The first value of a field, as typed, or what to begin with. */
  readonly value: (name: string, otherwise?: string) => string
  readonly values: (name: string, otherwise?: readonly string[]) => string[]
}

type Kept = (KeptWords & { readonly form: string }) | null

/** The words an address asks to be shown again, if this browser typed them. Words kept for one browser are nobody else's. */
export async function keptFor(viewer: Viewer, query: URLSearchParams): Promise<Kept> {
  const id = query.has('again') ? idIn<string>(query.get('again')) : null
  return id && viewer.browser ? asViewer(viewer, (tx) => findKeptWords(tx, id)) : null
}

/** A form that nobody has sent yet: one that stands on a page several times, or that is sent to another page. */
export function freshForm(): Shown {
  return {
    key: crypto.randomUUID(),
    problems: [],
    value: (_field, otherwise = '') => otherwise,
    values: (_field, otherwise = []) => [...otherwise],
  }
}

/** A form as its sender left it, with what was wrong with it. */
function formAgain({ values, problems }: KeptWords, language: Language): Shown {
  const say = sayForms(language)
  return {
    key: crypto.randomUUID(),
    problems: problems.map(({ field, key }) => ({ field, text: say(`problems.${key as ProblemKey}`) })),
    value: (field) => values[field]?.[0] ?? '',
    values: (field) => values[field] ?? [],
  }
}

/** What a view knows of its request, and whether a form it showed had problems. */
export function askedOf(received: Received, kept: Kept): { asked: Asked; hasProblems: () => boolean } {
  const { at, language, query, params } = received
  let hasProblems = false
  const form: Asked['form'] = (name, of = {}) => {
    const isOfThis = Object.entries(of).every(([field, value]) => kept?.values[field]?.[0] === value)
    if (kept?.form !== name || !isOfThis) return freshForm()
    hasProblems ||= kept.problems.length > 0
    return formAgain(kept, language)
  }
  return {
    asked: {
      at,
      language,
      query,
      params,
      id: (name) => idOrNotFound(params[name]),
      idInQuery: (name) => idIn(query.get(name)),
      form,
    },
    hasProblems: () => hasProblems,
  }
}
