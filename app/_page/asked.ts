import { type FormsLeft, formHeld, formsLeft, type Held, type Shown } from '#app/_form/shown.ts'
import { hashOf, sessionMark } from '#lib/auth/secret.ts'
import {
  browserSecretOf,
  languageChosenBy,
  lastSessionTokenOf,
  roomsIn,
  sessionTokenOf,
} from '#lib/auth/session-cookie.ts'
import { type CenterFace, knownFace, phoneOf } from '#lib/centers/see/center-face.ts'
import { isLanguage, type Language, preferredLanguage } from '#lib/i18n/language.ts'
import { now } from '#lib/kernel/clock.ts'
import type { Audience, Viewer } from '#lib/people/rules/viewer.ts'
import type { Room } from '#lib/sign-in/rules/rooms.ts'
import { isDeliberate } from './deliberate.ts'
import { idIn, idOrNotFound } from './id-in.ts'
import { seeOther } from './outcome.ts'
import { hostNameOf } from './own-host.ts'
import { withTrueClaims } from './saying.ts'

export type WebAudience = Exclude<Audience, 'gate' | 'system' | 'worker'>

/** What Next gives a route handler beside the request. */
export interface RouteContext {
  readonly params: Promise<Record<string, string | string[] | undefined>>
}

/** One request, read once: its instant, language and address, and who may be asking. */
export interface Received {
  readonly request: Request
  readonly at: Date
  readonly language: Language
  readonly path: string
  /** What the address asks for, and claims with a proof. */
  readonly query: URLSearchParams
  /** The variable parts of the path, as written. */
  readonly params: Readonly<Record<string, string>>
  readonly viewer: Viewer<'public'>
  /** The rooms to switch between, as they were at sign-in. What is read there is for the database to say. */
  readonly rooms: readonly Room[]
}

/** What a page read and a view know of the request. */
export interface Asked {
  readonly at: Date
  readonly language: Language
  readonly query: URLSearchParams
  /** What the center says of itself, as far as that is known. */
  readonly face: CenterFace | null
  readonly params: Readonly<Record<string, string>>
  /** Whether a person asked, as far as a browser says so. */
  readonly isDeliberate: boolean
  /** An id in the path. A text that cannot be an id is not found, like an id that belongs to nobody. */
  readonly id: <Id extends string>(name: string) => Id
  /** An id in the query, or null. */
  readonly idInQuery: <Id extends string>(name: string) => Id | null
  /**
   * A form about to be shown: fresh, or with the words and problems kept for its holder. If several forms of a page
   * share a name, `of` tells by its hidden field which one was sent: `form('goal-shared', { goal: id })`.
   */
  readonly form: (name: string, of?: Readonly<Record<string, string>>) => Shown
}

export async function readRequest(request: Request, context: RouteContext): Promise<Received> {
  const at = now()
  const { pathname, searchParams } = new URL(request.url)
  const given = await context.params
  const params: Record<string, string> = {}
  for (const name in given) params[name] = String(given[name])
  const session = sessionTokenOf(request, at)
  const browser = browserSecretOf(request)
  const former = session ?? lastSessionTokenOf(request, at)
  const language = languageOf(request)
  const viewer = {
    audience: 'public' as const,
    at,
    language,
    host: hostNameOf(request),
    session: session === null ? null : hashOf(session),
    former: former === null ? null : hashOf(former),
    browser: browser === null ? null : hashOf(browser),
  }
  return {
    request,
    at,
    language,
    path: pathname,
    query: withTrueClaims(searchParams, pathname, { viewer, at }),
    params,
    rooms: session === null ? [] : roomsIn(request),
    viewer,
  }
}

/** The language chosen on this browser, or else the first one Ajar speaks among those the browser asks for. */
export function languageOf(request: Request): Language {
  const chosen = languageChosenBy(request)
  return isLanguage(chosen) ? chosen : preferredLanguage(request.headers.get('accept-language'))
}

/**
 * The viewer for a page of this audience. Without a session cookie, everyone but the public is led to sign in. Whether
 * the session is still live is for the database to say.
 */
export function viewerFor<Of extends WebAudience>(audience: Of, received: Received): Viewer<Of> {
  const { viewer } = received
  if (audience === 'public') return { ...viewer, audience }
  if (!viewer.session) seeOther(`/sign-in?returnTo=${encodeURIComponent(addressOf(received))}`)
  return { ...viewer, audience }
}

/**
 * The address of this page: whoever has to sign in first is led back to it, so that a letter's link keeps its promise.
 */
export function addressOf({ path, query }: Pick<Received, 'path' | 'query'>): string {
  return query.size > 0 ? `${path}?${query}` : path
}

/**
 * What a view knows of its request, and afterwards whether it showed a form, one with problems, and what is left of
 * those that it asked for and did not draw: they do not stand on the page any more.
 */
export function askedOf(
  received: Received,
  held: Held,
): { asked: Asked; hasProblems: () => boolean; hasForm: () => boolean; left: () => FormsLeft } {
  const { at, language, query, params, viewer } = received
  const phone = phoneOf(viewer.host ?? null)
  let hasProblems = false
  let hasForm = false
  let isAgainDrawn = false
  const asked = new Set<string>()
  const drawn = new Set<string>()
  const nameOf = (name: string, part: string) => `${name} ${part}`
  const form: Asked['form'] = (name, of = {}) => {
    hasForm = true
    const shown = formHeld(held, name, of, language, { at, phone })
    const isAgain = shown.problems.length > 0
    hasProblems ||= isAgain
    asked.add(nameOf(name, shown.part))
    return {
      ...shown,
      drawnFor: viewer.session ? sessionMark(viewer.session) : null,
      // Only a form that is drawn asks for its key.
      get key() {
        isAgainDrawn ||= isAgain
        drawn.add(nameOf(name, shown.part))
        return shown.key
      },
    }
  }
  return {
    asked: {
      at,
      language,
      query,
      face: knownFace(viewer.host ?? null),
      params,
      isDeliberate: isDeliberate(received.request),
      id: (name) => idOrNotFound(params[name]),
      idInQuery: (name) => idIn(query.get(name)),
      form,
    },
    hasProblems: () => hasProblems,
    hasForm: () => hasForm,
    left: () => {
      const isGone = (name: string, part: string) => asked.has(nameOf(name, part)) && !drawn.has(nameOf(name, part))
      return formsLeft(isAgainDrawn ? { ...held, again: null } : held, isGone, language, { at, phone })
    },
  }
}
