import type { RouteContext } from '#app/_page/asked.ts'
import { acceptedEncoding, compressedOnce } from '#app/_page/compressed.ts'
import { notFoundPage } from '#app/_page/not-found.tsx'
import { styles, stylesName } from '#app/_page/styles.ts'

/** The styles of every page, under a name that changes with them. */
export async function GET(request: Request, context: RouteContext): Promise<Response> {
  if ((await context.params).name !== stylesName) return notFoundPage(request)
  const headers = {
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  }
  const encoding = acceptedEncoding(request)
  return encoding ? compressedOnce(stylesName, styles, encoding, { headers }) : new Response(styles, { headers })
}
