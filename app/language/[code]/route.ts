import type { RouteContext } from '#app/_page/asked.ts'
import { leadTo } from '#app/_page/document.ts'
import { ownHostOf } from '#app/_page/own-host.ts'
import { languageCookie } from '#lib/auth/session-cookie.ts'
import { isLanguage } from '#lib/i18n/language.ts'

/** Remembers the chosen language on this browser and leads back to the page it was chosen on. */
export async function GET(request: Request, { params }: RouteContext): Promise<Response> {
  const { code } = await params
  const cookies = isLanguage(code) ? [languageCookie(code)] : []
  return leadTo(pageBefore(request), cookies)
}

/** The way back must be a path of this portal. */
function pageBefore(request: Request): string {
  const referer = request.headers.get('referer')
  const from = referer && URL.canParse(referer) ? new URL(referer) : null
  if (!from || from.host !== ownHostOf(request)) return '/'
  return from.pathname.startsWith('//') ? '/' : from.pathname + from.search
}
