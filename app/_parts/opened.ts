import type { Given } from '#app/_form/given.ts'
import type { Asked } from '#app/_page/asked.ts'
import { idIn } from '#app/_page/id-in.ts'
import { isProofOf, proofOf } from '#lib/auth/secret.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** How long the address that a press leads to opens its page: for going back, and no link to keep. */
const openMinutes = 30

/**
 * The address at which the press of a button shows the page of a link: to this browser, for half an hour. Whoever has
 * the link alone, like a mail scanner or somebody it was forwarded to, is shown nothing by it. Null for a browser that
 * cannot be told apart.
 */
export function openedAddress({ path, params, key, at, viewer }: Given): string | null {
  if (!viewer.browser) return null
  const opened = `${key}.${at.getTime().toString(36)}`
  return `${path}?opened=${opened}.${proofOf(saidBy(opened, params.token!, viewer))}`
}

/** The key of the press by which this browser opened the page; null for whoever asks for its address otherwise. */
export function pressBehind(viewer: Viewer<'public'>, { query, params, at, isDeliberate }: Asked): string | null {
  const [, opened, key, since, proof] = /^((.{36})\.([0-9a-z]{1,10}))\.(.{22})$/.exec(query.get('opened') ?? '') ?? []
  if (!isDeliberate || !viewer.browser || !opened || at.getTime() - Number.parseInt(since!, 36) > openMinutes * 60_000)
    return null
  return isProofOf(saidBy(opened, params.token!, viewer), proof!) ? idIn(key) : null
}

const saidBy = (opened: string, token: string, { browser }: Pick<Viewer, 'browser'>) =>
  ['opened', opened, token, browser].join(' ')
