import { brotliCompressSync, gzipSync } from 'node:zlib'
import { languageOf, type RouteContext } from '#app/_page/asked.ts'
import { notFoundPage } from '#app/_page/not-found.tsx'
import { styles, stylesName } from '#app/_page/styles.ts'

const encodings = { br: brotliCompressSync(styles), gzip: gzipSync(styles, { level: 9 }) }

/** The styles of every page, under a name that changes with them. */
export async function GET(request: Request, context: RouteContext): Promise<Response> {
  if ((await context.params).name !== stylesName) return notFoundPage(languageOf(request))
  const accepted = request.headers.get('accept-encoding') ?? ''
  const encoding = (['br', 'gzip'] as const).find((each) => accepted.includes(each))
  const headers = new Headers({
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  })
  if (encoding) headers.set('content-encoding', encoding)
  return new Response(encoding ? encodings[encoding] : styles, { headers })
}
