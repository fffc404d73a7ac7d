import { hashOf, newToken } from '#lib/auth/secret.ts'
import { clearSessionToken, readSessionToken, writeBrowserSecret } from '#lib/auth/session-cookie.ts'
import { logFailure } from '#lib/config/log.ts'
import { now } from '#lib/kernel/clock.ts'
import { signOut } from '#lib/sign-in/do/sign-out.ts'

/** Ends the session and leaves nothing behind: no cookie, no kept words, no page in the browser's memory. */
export async function POST(request: Request): Promise<Response> {
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return new Response(null, { status: 403 })
  const token = await readSessionToken()
  await clearSessionToken()
  await writeBrowserSecret(newToken())
  if (token) await signOut(hashOf(token), now()).catch((error: unknown) => logFailure('sign-out failed', error))
  return new Response(null, {
    status: 303,
    headers: { location: '/', 'clear-site-data': '"cache"', 'cache-control': 'private, no-store' },
  })
}
