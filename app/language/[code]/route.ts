import { isLanguage } from '#lib/i18n/language.ts'

/** Remembers the chosen language on this browser and leads back to the page it was chosen on. */
export async function GET(request: Request, { params }: { params: Promise<{ code: string }> }): Promise<Response> {
  const { code } = await params
  const headers = new Headers({
    location: pathOf(request.headers.get('referer'), request),
    'cache-control': 'private, no-store',
  })
  if (isLanguage(code)) headers.set('set-cookie', `ajar-language=${code}; Path=/; Max-Age=31536000; SameSite=Lax`)
  return new Response(null, { status: 303, headers })
}

/** Only a path of this portal is gone back to. */
function pathOf(referer: string | null, request: Request): string {
  const from = referer && URL.canParse(referer) ? new URL(referer) : null
  if (!from || from.host !== request.headers.get('host')) return '/'
  return from.pathname.startsWith('//') ? '/' : from.pathname + from.search
}
