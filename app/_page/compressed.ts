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
  return audience !== 'staff' && query.size === 0 && (request.headers.get('accept-encoding') ?? '').includes('gzip')
}

/** At once, not as a stream: a page is a few kilobytes, and waiting for another thread costs more than the work. */
export function compressed(html: string, init: ResponseInit): Response {
  const answer = new Response(gzipSync(html, { level: 5 }), init)
  answer.headers.set('content-encoding', 'gzip')
  answer.headers.append('vary', 'accept-encoding')
  return answer
}
