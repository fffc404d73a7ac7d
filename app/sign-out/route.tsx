import { isFromOwnPage, readPosted } from '#app/_form/posted.ts'
import { refusedPost } from '#app/_form/refused-post.tsx'
import { signOutHere } from '#app/_form/sign-out-here.ts'
import { type Asked, readRequest } from '#app/_page/asked.ts'
import { document, type RouteHandler } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'

/** Opened by hand or by a mail scanner, this signs nobody out: it says how things stand. */
export const GET = document('public', howItStands, signedOut)

/**
 * Ends the session, or all of the account's, and clears this browser: no session, a new secret, no kept words, no page
 * in its memory. This does not go through `form`, because it must work even when the database does not answer.
 */
export const POST: RouteHandler = async (request, context) => {
  const { viewer } = await readRequest(request, context)
  if (!isFromOwnPage(request)) return refusedPost(request, 'otherSite')
  const posted = await readPosted(request).catch(() => 'unknown' as const)
  return signOutHere(viewer, { isEverywhere: typeof posted !== 'string' && posted.values.everywhere?.[0] === 'yes' })
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
        <Link href="/sign-in">{say('outAgain')}</Link>
      </p>
    ),
  }
}
