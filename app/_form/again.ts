import type { Received } from '#app/_page/asked.ts'
import { leadTo } from '#app/_page/document.ts'
import { idIn } from '#app/_page/id-in.ts'
import { isAtWork } from '#app/_page/navigation.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { type KeptWords, keepWords, keepWordsOfAccount } from '#lib/forms/rows/kept-words.ts'
import { forgetWords, keepUnsentWords } from '#lib/forms/rows/unsent-words.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { secondFactorPage } from '#lib/second-factor/rules/step-up.ts'
import { wayIn } from '#lib/second-factor/see/see-door.ts'
import { countTry } from '#lib/sign-in/rows/count-try.ts'
import { isFleeting } from './fleeting.ts'
import { type Given, isDrawnForFormer, type Names, type Problem } from './given.ts'
import { networkOf } from './network.ts'
import { refusedPost } from './refused-post.tsx'
import { signedOutSince, withoutCookie } from './without-cookie.tsx'

/** What a network may have kept for it in an hour: enough for a building, too little to fill a disk. */
const keptPerHour = 300

/** Whether words may still be kept: anybody can send a form that is not accepted. Somebody signed in counts alone. */
async function mayKeep({ viewer, request }: Received): Promise<boolean> {
  return countTry(viewer, 'kept-words', viewer.session ?? networkOf(request), keptPerHour)
}

/**
 * Keeps every word and shows the form again with what was wrong. The words are the account's if somebody is signed in,
 * and otherwise this browser's.
 */
export async function again(viewer: Viewer, of: Names, given: Given, problems: readonly Problem[]): Promise<Response> {
  if (viewer.audience === 'public' && !viewer.browser) return withoutCookie(given)
  if (!(await mayKeep(given))) return refusedPost(given.request, 'tooOften', given.values)
  const kept = { values: given.values, problems: onePerField(problems) }
  // What is put away for an account is put away by one login, whatever room it was typed in.
  const isOfSession = given.drawnFor !== null
  const id = await keptRefused(isOfSession ? given.viewer : viewer, of, given, kept, isOfSession)
  if (id === null) return signedOutSince(given)
  return leadTo(addressAgain(of, given, id), given.cookies)
}

/**
 * Keeps the words of somebody whose session ended by itself while they typed. They wait for that account, since
 * somebody else may be the next to sign in here. Where it signed out, or the form was never drawn for it, the page
 * holds them alone.
 */
export async function againAfterSignIn(sender: Viewer, of: Names, given: Given): Promise<Response> {
  const { viewer, values } = given
  if (!viewer.browser && !viewer.former) return withoutCookie(given)
  if (!(await mayKeep(given))) return refusedPost(given.request, 'tooOften', given.values)
  const kept = { values, problems: [{ field: '', key: 'sign_in_again' }] }
  const isOfSession = sender.audience !== 'public' || given.drawnFor !== null
  if (isOfSession && !isDrawnForFormer(given)) return signedOutSince(given)
  const id = await keptRefused(viewer, of, given, kept, isOfSession)
  if (id === null) return signedOutSince(given)
  const page = addressAgain(of, given, id)
  return leadTo(isAtWork(sender.audience) ? await wayIn(sender, page) : `/sign-in?returnTo=${encodeURIComponent(page)}`)
}

/**
 * Keeps them with what was wrong, in the place of those that were kept while they were typed. They are unsent as well,
 * so that whoever comes back without this address finds them.
 */
function keptRefused(
  viewer: Viewer,
  of: Names,
  given: Given,
  kept: KeptWords,
  isOfSession: boolean,
): Promise<string | null> {
  const form = of.keptAs ?? of.name
  const page = pageOf(of, given).split('?')[0]!
  return asViewer(viewer, async (tx) => {
    const id = await (isOfSession ? keepWordsOfAccount : keepWords)(tx, viewer, form, kept, given.key)
    if (id === null) return id
    await forgetWords(tx, keysOf(given))
    if (isFleeting(of.name)) return id
    const unsent = { key: id, shownWith: null, page, form, part: given.part, values: kept.values, isOfSession }
    await keepUnsentWords(tx, unsent, true)
    return id
  })
}

/** The keys under which the words of a form may be kept, unsent or refused. */
export function keysOf({ key, shownWith, again }: Given): string[] {
  return [key, shownWith, again].filter((each) => each !== null)
}

/** Leads to the second factor first, and from there to the words that were just kept. */
export function afterStepUp(shown: Response): Response {
  const page = shown.headers.get('location')
  return page ? leadTo(secondFactorPage(page), shown.headers.getSetCookie()) : shown
}

function addressAgain(of: Names, given: Given, id: string): string {
  const page = pageOf(of, given)
  return `${page}${page.includes('?') ? '&' : '?'}again=${id}`
}

function pageOf(of: Names, given: Given): string {
  return typeof of.page === 'function' ? of.page(given) : (of.page ?? partOf(given))
}

/** The page a form stands on, at the part of its list that was shown. */
export function partOf({ path, query }: Given): string {
  const after = idIn(query.get('after'))
  return after ? `${path}?after=${after}` : path
}

function onePerField(problems: readonly Problem[]): Problem[] {
  return problems.filter((problem, index) => problems.findIndex((other) => other.field === problem.field) === index)
}
