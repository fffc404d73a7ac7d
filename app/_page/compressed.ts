import { gzipSync } from 'node:zlib'
import type { Received } from './asked.ts'
import type { PageAudience } from './navigation.ts'

/**
 * Whether a document goes out compressed. If somebody else can put words into a page beside a secret and see how long
 * it is on the wire, its length tells how well they guessed (BREACH). Words from outside reach a document only by its
 * query, so a document asked for with a query goes out as it is. So do staff pages, which show what strangers write
 * beside what is known of a client. Any other page holds nothing that a stranger chose.
 */
export function mayCompress({ request, query }: Received, audience: PageAudience): boolean {
  return audience !== 'staff' && query.size === 0 && takesGzip(request)
}

export function takesGzip(request: Request): boolean {
  return (request.headers.get('accept-encoding') ?? '').includes('gzip')
}

/** At once, not as a stream: a page is a few kilobytes, and waiting for another thread costs more than the work. */
export function compressed(text: string, init: ResponseInit): Response {
  const answer = new Response(gzipSync(text, { level: 5 }), init)
  answer.headers.append('vary', 'accept-encoding')
  return sayingGzip(answer)
}

/**
 * Next copies the headers of a route handler's answer and leaves `content-encoding` out, in case the body was decoded on
 * the way; ours was not. It compares small letters, and header names may be written in any case (RFC 9110, section 5.1).
 */
function sayingGzip(answer: Response): Response {
  const { headers } = answer
  headers.forEach = (say) => {
    for (const [name, value] of headers) say(value, name, headers)
    say('gzip', 'Content-Encoding', headers)
  }
  return answer
}
