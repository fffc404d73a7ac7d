import { addressOf, type RouteContext, readRequest } from '#app/_page/asked.ts'
import { leadTo } from '#app/_page/document.ts'
import { ownHostOf } from '#app/_page/own-host.ts'
import { claiming } from '#app/_page/saying.ts'
import { languageCookie } from '#lib/auth/session-cookie.ts'
import { isLanguage } from '#lib/i18n/language.ts'

/**
 * Remembers the chosen language on this browser and leads back to the page it was chosen on, which says so. Letters
 * follow the account page alone: it leads here after it has kept their language.
 */
export async function GET(request: Request, context: RouteContext): Promise<Response> {
  const received = await readRequest(request, context)
  const { code } = received.params
  if (!isLanguage(code)) return leadTo(pageBefore(request))
  const { pathname, searchParams } = new URL(pageBefore(request), 'http://here')
  // What the page claims in words of its own, it claims in this language as well.
  for (const name of ['did', 'letters', 'spoken']) searchParams.delete(name)
  const isOfLetters = received.query.has('letters')
  if (!isOfLetters) searchParams.set('spoken', 'page')
  const before = addressOf({ path: pathname, query: searchParams })
  return leadTo(isOfLetters ? claiming(before, { letters: '1' }, received) : before, [languageCookie(code)])
}

/** The way back must be a path of this portal. */
function pageBefore(request: Request): string {
  const referer = request.headers.get('referer')
  const from = referer && URL.canParse(referer) ? new URL(referer) : null
  if (!from || from.host !== ownHostOf(request)) return '/'
  return from.pathname.startsWith('//') ? '/' : from.pathname + from.search
}
