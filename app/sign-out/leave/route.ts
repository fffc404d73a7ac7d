import { isFromOwnPage } from '#app/_form/posted.ts'
import { refusedPost } from '#app/_form/refused-post.tsx'
import { forgettingCookies, signOutHere } from '#app/_form/sign-out-here.ts'
import { readRequest } from '#app/_page/asked.ts'
import { isDeliberate } from '#app/_page/deliberate.ts'
import { leadTo, type RouteHandler } from '#app/_page/document.ts'
import { isLinkOfOwnPage } from '#app/_page/own-host.ts'
import { weatherPage } from '#app/_page/quick-exit.ts'

/**
 * Leaves quickly, without scripts: this browser forgets its session and its secret, so that whoever takes it next finds
 * nothing by going back, and a page about the weather opens. A link writes nothing into the database. A link of another
 * site, or a page fetched ahead, signs nobody out.
 */
export const GET: RouteHandler = async (request) =>
  leadTo(weatherPage, isLinkOfOwnPage(request) && isDeliberate(request) ? forgettingCookies() : [])

/** The same with scripts, which have opened the other page already: the session ends, too. */
export const POST: RouteHandler = async (request, context) => {
  const { viewer } = await readRequest(request, context)
  return isFromOwnPage(request) ? signOutHere(viewer) : refusedPost(request, 'otherSite')
}
