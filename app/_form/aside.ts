import type { WebAudience } from '#app/_page/asked.ts'
import { leadTo } from '#app/_page/document.ts'
import { saying } from '#app/_page/saying.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { forgetWords, keepUnsentWords } from '#lib/forms/rows/unsent-words.ts'
import { countTry } from '#lib/sign-in/rows/count-try.ts'
import { keysOf } from './again.ts'
import { isFleeting } from './fleeting.ts'
import { type Given, isDrawnForFormer, type Names } from './given.ts'
import { networkOf } from './network.ts'
import type { Aside } from './posted.ts'
import { isAsDrawn } from './read-form.ts'
import { refusedPost } from './refused-post.tsx'
import { typedIn } from './typed-fields.ts'
import { signedOutSince, withoutCookie } from './without-cookie.tsx'

/** Forms that a network may have begun in an hour. Going on with one that is begun is not counted. */
const begunPerHour = 600

/**
 * Does what was asked for instead of sending the form: keeps its words as they are, whether or not they could be
 * accepted, and leads on; or forgets words that were kept.
 */
export async function aside(audience: WebAudience, of: Names, given: Given, wanted: Aside): Promise<Response> {
  const { viewer, path, query } = given
  if (wanted.does === 'forget') {
    const { key } = wanted
    // What was typed since the page was shown is kept under a key of its own, and is the same words further on.
    const isOwn = key !== null && keysOf(given).includes(key)
    if (key) await asViewer(viewer, (tx) => forgetWords(tx, isOwn ? keysOf(given) : [key], { withSteps: true }))
    if (!isOwn && !isAsDrawn(given.drawn, given.values) && typedIn(given.values).length > 0)
      await keep(audience, of, given)
    return leadTo(saying(path, 'forgotten', given))
  }
  const here = query.size > 0 ? `${path}?${query}` : path
  const isUntouched = isAsDrawn(given.drawn, given.values)
  const returnTo = (wanted.does === 'leave' && wanted.returnTo) || saying(here, isUntouched ? 'nothing' : 'kept', given)
  if (isFleeting(of.name)) return wanted.does === 'keep' ? noContent(204) : leadOn(returnTo)
  const knowsWhose = viewer.browser || viewer.session || viewer.former
  // Nothing to keep, and nothing of what was typed before and taken out again.
  if (isUntouched) {
    if (knowsWhose) await asViewer(viewer, (tx) => forgetWords(tx, [given.key]))
    return wanted.does === 'keep' ? noContent(204) : leadOn(returnTo)
  }
  const isKept = knowsWhose && (await keep(audience, of, given))
  if (wanted.does === 'keep') return noContent(isKept ? 204 : 409)
  if (!knowsWhose) return withoutCookie(given, returnTo)
  if (isKept === null) return signedOutSince(given, returnTo)
  if (!isKept) return refusedPost(given.request, 'tooOften', given.values)
  return leadOn(returnTo)
}

/** False once there were too many; null for words of an account that this browser does not know, or not any more. */
async function keep(audience: WebAudience, of: Names, given: Given): Promise<boolean | null> {
  const { viewer, key, part, shownWith, values, path, drawnFor } = given
  const isOfSession = audience !== 'public' || drawnFor !== null
  // Only a form that was drawn for an account keeps words for it. Somebody else may have signed in here since, or sit
  // here after it signed out: these words are not theirs, and nobody here can tell whose.
  if (isOfSession && !isDrawnForFormer(given)) return null
  const words = { key, part, shownWith, values, page: path, form: of.keptAs ?? of.name, isOfSession }
  const isKnown = await asViewer(viewer, (tx) => keepUnsentWords(tx, words, false))
  if (isKnown) return true
  if (!(await countTry(viewer, 'unsent-words', viewer.session ?? networkOf(given.request), begunPerHour))) return false
  return (await asViewer(viewer, (tx) => keepUnsentWords(tx, words, true))) || null
}

/** Signing out is a form of its own: 307 sends the browser on to it as it came, by POST (RFC 9110, section 15.4.8). */
function leadOn(returnTo: string): Response {
  return returnTo === '/sign-out'
    ? new Response(null, { status: 307, headers: { location: returnTo } })
    : leadTo(returnTo)
}

const noContent = (status: number) => new Response(null, { status })
