import type { RouteContext } from '#app/_page/asked.ts'
import { leadTo } from '#app/_page/document.ts'
import { ownHostOf } from '#app/_page/own-host.ts'
import { languageCookie } from '#lib/auth/session-cookie.ts'
import { isLanguage } from '#lib/i18n/language.ts'

/**
 * Remembers the chosen language on this browser and leads back to the page it was chosen on, which says so. Letters
 * follow the account page alone: it leads here after it has kept their language.
 */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { code } = await params
  const cookies = isLanguage(code) ? [languageCookie(code)] : []
  const spoken = new URL(request.url).searchParams.has('letters') ? 'letters' : 'page'
  return leadTo(cookies.length > 0 ? saying(spoken, pageBefore(request)) : pageBefore(request), cookies)
}

function saying(spoken: string, address: string): string {
  const [path = '/', asked] = address.split('?')
  const query = new URLSearchParams(asked)
  query.delete('did')
  query.set('spoken', spoken)
  return `${path}?${query}`
}

/** The way back must be a path of this portal. */
function pageBefore(request: Request): string {
  const referer = request.headers.get('referer')
  const from = referer && URL.canParse(referer) ? new URL(referer) : null
  if (!from || from.host !== ownHostOf(request)) return '/'
  return from.pathname.startsWith('//') ? '/' : from.pathname + from.search
}
