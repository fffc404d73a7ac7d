import { isSaid, type Said } from '#lib/i18n/forms.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { provenAt, provenLately } from './deliberate.ts'

/**
 * What the page says first to which a form leads once it is done. `itself`: the page says it in words of its own, by
 * claims in the address that the form made; `next`: nothing is done yet, because another question comes, or it leads
 * where somebody asked to be led.
 */
export type Saying = Said | 'itself' | 'next'

/** What each form says, filled as forms are made. A form that names nothing says that it is saved. */
export const saidByForm = new Map<string, Saying>()

/**
 * The words by which an address claims that something was done. Anybody can write one into a letter, so a page is told
 * of it only with the proof that a form led this browser there.
 */
export const claims = [
  'did',
  'added',
  'answered',
  'done',
  'drafted',
  'ended',
  'everywhere',
  'here',
  'letter',
  'letters',
  'marked',
  'published',
  'read',
  'saved',
  'sent',
] as const
type Claim = (typeof claims)[number]

/** Whose browser is told, and when. */
interface Told {
  readonly viewer: Pick<Viewer, 'browser' | 'session'>
  readonly at: Date
}

/** The address with what its page says first. */
export function saying(returnTo: string, says: Saying, told: Told): string {
  if (says === 'next') return returnTo
  if (says !== 'itself') return claiming(returnTo, { did: says }, told)
  const { searchParams } = new URL(returnTo, 'http://here')
  const own = claims.filter((claim) => searchParams.has(claim)).map((claim) => [claim, searchParams.get(claim)!])
  return own.length > 0 ? claiming(returnTo, Object.fromEntries(own), told) : returnTo
}

/** The address that claims this and nothing else, for half an hour and to this browser; to none that is unknown. */
export function claiming(address: string, claimed: Partial<Record<Claim, string>>, { viewer, at }: Told): string {
  const { pathname, searchParams } = new URL(address, 'http://here')
  for (const claim of claims) {
    const by = claimedBy(claim, pathname, viewer)
    if (claimed[claim] !== undefined && by) searchParams.set(claim, provenAt(by, claimed[claim], at))
    else searchParams.delete(claim)
  }
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname
}

/** What an address asks for, and of its claims those that are true. */
export function withTrueClaims(query: URLSearchParams, path: string, { viewer, at }: Told): URLSearchParams {
  for (const claim of claims) {
    const given = query.get(claim)
    if (given === null) continue
    const by = claimedBy(claim, path, viewer)
    const claimed = by && provenLately(by, given, at)
    if (claimed) query.set(claim, claimed)
    else query.delete(claim)
  }
  return query
}

/** What an address asks for, without what it claims. */
export function withoutClaims(query: URLSearchParams): URLSearchParams {
  const asked = new URLSearchParams(query)
  for (const claim of claims) asked.delete(claim)
  return asked
}

/** The secret of this browser, which signing in or out draws anew; or else the session. */
function claimedBy(claim: Claim, path: string, { browser, session }: Told['viewer']): string | null {
  const reader = browser ?? session
  return reader ? `claimed ${claim} ${path} ${reader}` : null
}

/** What an address asks its page to say; null for nothing, and for whatever is not one of our sentences. */
export function saidIn(query: URLSearchParams): Said | null {
  const did = query.get('did')
  return did !== null && isSaid(did) ? did : null
}
