import { idIn } from '#app/_page/id-in.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { findKeptWords, type KeptForm, type KeptWords } from '#lib/forms/rows/kept-words.ts'
import { findUnsentWords, type UnsentWords } from '#lib/forms/rows/unsent-words.ts'
import { isAsleep } from '#lib/forms/rules/asleep.ts'
import { sayProblem } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { typedIn } from './typed-fields.ts'

/** A form about to be shown: what was typed before, what was wrong with it, and a fresh key. */
export interface Shown {
  readonly key: string
  /** Which of several forms of this name on the page. */
  readonly part: string
  /** Whether what is typed into it is kept before it is sent. */
  readonly isKept: boolean
  /** The mark of the session it is shown to; null if nobody is signed in. */
  readonly drawnFor: string | null
  /** The key of the unsent words whose place its own take; null when there are none. */
  readonly shownWith: string | null
  /** The id of the refused words that it shows again; null when it shows none. */
  readonly again: string | null
  /** Whether it shows again what was typed and not sent. */
  readonly isUnsent: boolean
  /** What was typed into the same form in other windows, and not sent either. */
  readonly elsewhere: readonly { readonly key: string; readonly words: readonly string[] }[]
  readonly problems: { field: string; key: string; text: string }[]
  /** The first value of a field as typed, or else the given value. */
  readonly value: (name: string, otherwise?: string) => string
  readonly values: (name: string, otherwise?: readonly string[]) => string[]
}

/** What is held for the reader of a page: a form that was refused, and what was typed there and not sent. */
export interface Held {
  readonly again: KeptForm | null
  readonly unsent: readonly UnsentWords[]
  /** The keys of what was left alone for so long that whoever comes says first whether it is theirs. */
  readonly asleep: readonly string[]
}

/**
 * The words that an address asks to be shown again, if this account typed them, or this browser while nobody was signed
 * in. Nobody else's words are ever shown.
 */
export async function heldFor(viewer: Viewer, query: URLSearchParams): Promise<Held> {
  const id = query.has('again') ? idIn<string>(query.get('again')) : null
  if (!id || !(viewer.browser || viewer.session)) return { again: null, unsent: [], asleep: [] }
  const again = await asViewer(viewer, (tx) => findKeptWords(tx, id))
  return again && viewer.audience === 'public' && isAsleep(again.keptAt, viewer.at)
    ? { again: null, unsent: [], asleep: [id] }
    : { again, unsent: [], asleep: [] }
}

/**
 * The same, with what was typed on this page and not sent: by the same account or browser. On a page of everybody it
 * may have been typed by whoever sat there before; on a page of a session it is that account's, and a session that is
 * left alone ends.
 */
export async function withUnsent(
  viewer: Viewer<'public'>,
  path: string,
  held: Held,
  isEverybodys = true,
): Promise<Held> {
  if (!viewer.browser && !viewer.session) return held
  const unsent = await asViewer(viewer, (tx) => findUnsentWords(tx, path))
  const asleep = unsent.filter(({ updatedAt }) => isEverybodys && isAsleep(updatedAt, viewer.at))
  return {
    again: held.again,
    unsent: unsent.filter((each) => !asleep.includes(each)),
    asleep: [...new Set([...held.asleep, ...asleep.map(({ key }) => key)])],
  }
}

/** A form that nobody has sent yet. For forms that stand on a page several times, or are sent to another page. */
export function freshForm(): Shown {
  return {
    key: crypto.randomUUID(),
    part: '',
    isKept: false,
    drawnFor: null,
    shownWith: null,
    again: null,
    isUnsent: false,
    elsewhere: [],
    problems: [],
    value: (_field, otherwise = '') => otherwise,
    values: (_field, otherwise = []) => [...otherwise],
  }
}

/** A form as its sender left it, with what was wrong with it. */
function formAgain(
  { values, problems }: KeptWords,
  language: Language,
  seen: { readonly at: Date; readonly phone: string },
): Shown {
  return {
    ...freshForm(),
    problems: problems.map(({ field, key }) => ({ field, key, text: sayProblem({ field, key }, language, seen) })),
    value: (field) => values[field]?.[0] ?? '',
    values: (field) => values[field] ?? [],
  }
}

/** A form as it was left, refused or unsent, whichever was later; fresh if nothing of it is held. */
export function formHeld(
  { again, unsent }: Held,
  name: string,
  of: Readonly<Record<string, string>>,
  language: Language,
  seen: { readonly at: Date; readonly phone: string },
): Shown {
  const part = Object.values(of).join(' ')
  const isOfThis = Object.entries(of).every(([field, value]) => again?.values[field]?.[0] === value)
  const refused = again?.form === name && isOfThis ? again : null
  const ofThis = unsent.filter((each) => each.form === name && each.part === part)
  // What was refused is unsent as well, and so are steps that were accepted: see `keepSigning`.
  const isRefused = ({ key, values }: UnsentWords) =>
    refused !== null && (key === refused.id || isSame(values, refused.values))
  const own = ofThis.find(isRefused)
  const [latest, ...older] = ofThis.filter((each) => !isRefused(each))
  const isUnsent = latest !== undefined && (!refused || latest.updatedAt > refused.keptAt)
  const kept = isUnsent ? { values: latest.values, problems: refused?.problems ?? [] } : refused
  const elsewhere = isUnsent || !latest ? older : [latest, ...older]
  return {
    ...(kept ? formAgain(kept, language, seen) : freshForm()),
    part,
    isKept: true,
    isUnsent,
    shownWith: isUnsent ? latest.key : (own?.key ?? null),
    again: refused?.id ?? null,
    elsewhere: elsewhere
      .map(({ key, values }) => ({ key, words: typedIn(values) }))
      .filter(({ words }) => words.length > 0),
  }
}

/** Whether the same was typed and chosen; both as the database gives them, in one order. */
function isSame(one: KeptWords['values'], other: KeptWords['values']): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** What is left of forms that are not on their page any more: what was wrong with one, and the words in each. */
export interface FormsLeft {
  readonly problems: readonly string[]
  readonly unsent: readonly { readonly key: string; readonly form: string; readonly words: readonly string[] }[]
}

/** What is left of a form that was refused, and of unsent ones, where `isGone` says that the page has them no more. */
export function formsLeft(
  { again, unsent }: Held,
  isGone: (form: string, part: string) => boolean,
  language: Language,
  seen: { readonly at: Date; readonly phone: string },
): FormsLeft {
  const refused = again && again.problems.length > 0 ? again : null
  const { problems = [], id } = refused ?? {}
  return {
    problems: problems.map(({ field, key }) => sayProblem({ field, key }, language, seen)),
    unsent: wordsLeft(
      refused,
      unsent.filter(({ key, form, part }) => key !== id && isGone(form, part)),
    ),
  }
}

/** Each form with words in it, and by which key these are thrown away. */
function wordsLeft(again: KeptForm | null, unsent: readonly UnsentWords[]): FormsLeft['unsent'] {
  return [...(again ? [{ ...again, key: again.id }] : []), ...unsent]
    .map(({ key, form, values }) => ({ key, form, words: typedIn(values) }))
    .filter(({ words }) => words.length > 0)
}

/** What the reader typed at an address where there is nothing now: the form is gone, and their words are not. */
export async function typedHere(
  viewer: Viewer<'public'>,
  { path, query }: { path: string; query: URLSearchParams },
): Promise<{ unsent: FormsLeft['unsent']; asleep: readonly string[]; isRefused: boolean }> {
  try {
    const { again, unsent, asleep } = await withUnsent(viewer, path, await heldFor(viewer, query))
    const others = unsent.filter(({ key }) => key !== again?.id)
    return { unsent: wordsLeft(again, others), asleep, isRefused: again !== null }
  } catch {
    // Whatever keeps us from finding them, the page for what is not there goes out as for everybody.
    return { unsent: [], asleep: [], isRefused: false }
  }
}
