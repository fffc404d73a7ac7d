import { isSaid, type Said } from '#lib/i18n/forms.ts'

/**
 * What the page says first to which a form leads once it is done. `itself`: the page says it in words of its own;
 * `next`: nothing is done yet, because another question comes.
 */
export type Saying = Said | 'itself' | 'next'

/** What each form says, filled as forms are made. A form that names nothing says that it is saved. */
export const saidByForm = new Map<string, Saying>()

/** The address with what its page says first. */
export function saying(returnTo: string, says: Saying): string {
  if (says === 'itself' || says === 'next') return returnTo
  const { pathname, searchParams } = new URL(returnTo, 'http://here')
  searchParams.set('did', says)
  return `${pathname}?${searchParams}`
}

/** What an address asks its page to say; null for nothing, and for whatever is not one of our sentences. */
export function saidIn(query: URLSearchParams): Said | null {
  const did = query.get('did')
  return did !== null && isSaid(did) ? did : null
}
