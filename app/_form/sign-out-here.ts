import { leadTo } from '#app/_page/document.ts'
import { claiming } from '#app/_page/saying.ts'
import { hashOf, newToken } from '#lib/auth/secret.ts'
import { browserCookie, endedLastSessionCookie, endedSessionCookie, roomsCookie } from '#lib/auth/session-cookie.ts'
import { logFailure } from '#lib/config/log.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { signOut } from '#lib/sign-in/do/sign-out.ts'

/** The `Set-Cookie` lines of a browser that forgets whoever used it: no session or last one, no rooms, a new secret. */
export function forgettingCookies(browser = newToken()): string[] {
  return [endedSessionCookie(), endedLastSessionCookie(), roomsCookie([]), browserCookie(browser)]
}

/** Ends the session and forgets what this browser held for nobody, even when the database does not answer. */
export async function signOutHere(viewer: Viewer, { isEverywhere } = { isEverywhere: false }): Promise<Response> {
  const isEnded = (!viewer.session && !viewer.browser) || (await ended(viewer, isEverywhere))
  const browser = newToken()
  const told = { viewer: { browser: hashOf(browser), session: null }, at: viewer.at }
  const how = isEnded ? isEverywhere && { everywhere: '1' } : { here: '1' }
  const answer = leadTo(claiming('/sign-out', how || {}, told), forgettingCookies(browser))
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
