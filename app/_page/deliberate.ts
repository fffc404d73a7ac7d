import { isProofOf, proofOf } from '#lib/auth/secret.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { idIn } from './id-in.ts'

/**
 * Whether a person asked for this page, as far as a browser says so. A HEAD, a page fetched ahead of a press, a
 * preview, and anything that is not opened as a document of its own are a machine's. A browser too old to say what it
 * asks for is believed: what it is shown is accounted for.
 */
export function isDeliberate({ method, headers }: Request): boolean {
  if (method === 'HEAD') return false
  // Sec-Purpose is the standard (Fetch, section 2.2.5); the others are older browsers' names for the same.
  if (
    ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].some((name) =>
      /prefetch|prerender|preview/i.test(headers.get(name) ?? ''),
    )
  )
    return false
  const destination = headers.get('sec-fetch-dest')
  return destination === null || destination === 'document'
}

/** For how long an address says what we proved, and opens what a press opened: for going back, and no link to keep. */
const provenMinutes = 30

interface Press {
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly key: string
  readonly at: Date
  readonly viewer: Pick<Viewer, 'browser'>
}

/**
 * The address at which the press of a button shows the page of a link: to this browser, for half an hour. Whoever has
 * the link alone, like a mail scanner or somebody it was forwarded to, is shown nothing by it. Null for a browser that
 * cannot be told apart.
 */
export function openedAddress({ path, params, key, at, viewer }: Press): string | null {
  if (!viewer.browser) return null
  return `${path}?opened=${provenAt(openedBy(params.token!, viewer.browser), key, at)}`
}

/** The key of the press by which this browser opened the page; null for whoever asks for its address otherwise. */
export function pressBehind(
  { browser }: Pick<Viewer, 'browser'>,
  { query, params, at, isDeliberate }: Pick<Press, 'params' | 'at'> & { query: URLSearchParams; isDeliberate: boolean },
): string | null {
  if (!isDeliberate || !browser) return null
  return idIn(provenLately(openedBy(params.token!, browser), query.get('opened'), at))
}

const openedBy = (token: string, browser: string) => `opened ${token} ${browser}`

/** What an address says of something, with the proof that we made it then: whoever makes one up says nothing. */
export function provenAt(of: string, said: string, at: Date): string {
  const dated = `${said}.${at.getTime().toString(36)}`
  return `${dated}.${proofOf(`${of} ${dated}`)}`
}

/** What an address says of something; null without the proof, and once half an hour is over. */
export function provenLately(of: string, given: string | null, at: Date): string | null {
  const [, said, since, proof] = /^(.*)\.([^.]*)\.([^.]*)$/.exec(given ?? '') ?? []
  if (!said || !since || !proof || !isProofOf(`${of} ${said}.${since}`, proof)) return null
  return at.getTime() - Number.parseInt(since, 36) <= provenMinutes * 60_000 ? said : null
}
