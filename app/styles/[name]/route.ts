import { languageOf, type RouteContext } from '#app/_page/asked.ts'
import { notFoundPage } from '#app/_page/not-found.tsx'
import { styles, stylesName } from '#app/_page/styles.ts'

/**
 * The styles of every page, under a name that changes with them. Next compresses them on the way out; it drops the
 * `Content-Encoding` of a route handler, so that a body compressed here would reach the browser as noise.
 */
export async function GET(request: Request, context: RouteContext): Promise<Response> {
  if ((await context.params).name !== stylesName) return notFoundPage(languageOf(request))
  return new Response(styles, {
    headers: {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
    },
  })
}
