import { isFromOwnPage } from '#app/_form/posted.ts'
import { refusedPost } from '#app/_form/refused-post.tsx'
import { type RouteContext, readRequest } from '#app/_page/asked.ts'
import { leadTo } from '#app/_page/document.ts'
import { newToken } from '#lib/auth/secret.ts'
import { browserCookie, endedSessionCookie } from '#lib/auth/session-cookie.ts'
import { logFailure } from '#lib/config/log.ts'
import { signOut } from '#lib/sign-in/do/sign-out.ts'

/**
 * Ends the session and clears this browser: no session, a new secret, no kept words, no page in its memory. This does
 * not go through `form`, because it must work even when the database does not answer.
 */
export async function POST(request: Request, context: RouteContext): Promise<Response> {
  const { viewer } = await readRequest(request, context)
  if (!isFromOwnPage(request)) return refusedPost(request, 'otherSite')
  if (viewer.session || viewer.browser)
    await signOut(viewer).catch((error: unknown) => logFailure('sign-out failed', error))
  const answer = leadTo('/', [endedSessionCookie(), browserCookie(newToken())])
  answer.headers.set('clear-site-data', '"cache"')
  return answer
}

/** Signing out is a form: an address typed by hand, or opened by a mail scanner, signs nobody out. */
export async function GET(): Promise<Response> {
  return leadTo('/')
}
