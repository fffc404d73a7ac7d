import { isFromOwnPage, readPosted } from '#app/_form/posted.ts'
import { refusedPost } from '#app/_form/refused-post.tsx'
import { type Asked, readRequest } from '#app/_page/asked.ts'
import { document, leadTo, type RouteHandler } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { newToken } from '#lib/auth/secret.ts'
import { browserCookie, endedSessionCookie, roomsCookie } from '#lib/auth/session-cookie.ts'
import { logFailure } from '#lib/config/log.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { signOut } from '#lib/sign-in/do/sign-out.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'

/** Opened by hand or by a mail scanner, this signs nobody out: it says how things stand. */
export const GET = document('public', howItStands, signedOut)

/**
 * Ends the session, or all of the account's, and clears this browser: no session, a new secret, no kept words, no page in its memory. This does
 * not go through `form`, because it must work even when the database does not answer.
 */
export const POST: RouteHandler = async (request, context) => {
  const { viewer } = await readRequest(request, context)
  if (!isFromOwnPage(request)) return refusedPost(request, 'otherSite')
  const posted = await readPosted(request).catch(() => 'unknown' as const)
  const isEverywhere = typeof posted !== 'string' && posted.values.everywhere?.[0] === 'yes'
  const isEnded = (!viewer.session && !viewer.browser) || (await ended(viewer, isEverywhere))
  const cookies = [endedSessionCookie(), roomsCookie([]), browserCookie(newToken())]
  const how = isEverywhere ? '?everywhere=1' : ''
  const answer = leadTo(`/sign-out${isEnded ? how : '?here=1'}`, cookies)
  answer.headers.set('clear-site-data', '"cache"')
  return answer
}

function ended(viewer: Viewer, isEverywhere: boolean): Promise<boolean> {
  return signOut(viewer, { isEverywhere }).then(
    () => true,
    (error: unknown) => {
      logFailure('sign-out failed', error)
      return false
    },
  )
}

async function howItStands(viewer: Viewer): Promise<{ isSignedIn: boolean }> {
  return { isSignedIn: Boolean(viewer.session) }
}

function signedOut({ isSignedIn }: { isSignedIn: boolean }, { language, query }: Asked): Page {
  const say = saySignIn(language)
  if (isSignedIn) {
    return {
      title: say('stillInTitle'),
      lead: say('stillInLead'),
      main: (
        <form method="post" action="/sign-out">
          <button type="submit" className="ajar-button">
            {say('signOut')}
          </button>
        </form>
      ),
    }
  }
  return {
    title: say('outTitle'),
    lead: say(query.has('here') ? 'outHereLead' : query.has('everywhere') ? 'outEverywhereLead' : 'outLead'),
    main: (
      <p>
        <a href="/sign-in">{say('outAgain')}</a>
      </p>
    ),
  }
}
