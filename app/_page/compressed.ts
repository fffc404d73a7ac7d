import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Received } from './asked.ts'
import { isAtWork, type PageAudience } from './navigation.ts'

export type Encoding = 'br' | 'gzip'

/** A page is made for one reader, and quickly; styles are made once for everybody, and as small as they get. */
const compress: Record<Encoding, (text: string, once: boolean) => Buffer> = {
  br: (text, once) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: once ? 11 : 5 } }),
  gzip: (text, once) => gzipSync(text, { level: once ? 9 : 5 }),
}

/**
 * How a document goes out compressed; null for as it is. If somebody else can put words into a page beside a secret and
 * see how long it is on the wire, its length tells how well they guessed (BREACH). Words from outside reach a document
 * only by its query, so a document asked for with a query goes out as it is. So do staff pages, which show what
 * strangers write beside what is known of a client. Any other page holds nothing that a stranger chose.
 */
export function documentEncoding({ request, query }: Received, audience: PageAudience): Encoding | null {
  return isAtWork(audience) || query.size > 0 ? null : acceptedEncoding(request)
}

/** The smaller of the encodings that the browser can read (RFC 9110, section 12.5.3); null if that is neither. */
export function acceptedEncoding(request: Request): Encoding | null {
  const accepted = (request.headers.get('accept-encoding') ?? '')
    .toLowerCase()
    .split(',')
    .map((each) => each.replaceAll(' ', ''))
    .filter((each) => !/;q=0(\.0*)?$/.test(each))
    .map((each) => each.split(';')[0])
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : null
}

/** At once, not as a stream: a page is a few kilobytes, and waiting for another thread costs more than the work. */
export function compressed(text: string, encoding: Encoding, init: ResponseInit): Response {
  return encoded(compress[encoding](text, false), encoding, init)
}

const kept = new Map<string, Buffer>()

/** A text that is the same for everybody, compressed once under its name. */
export function compressedOnce(name: string, text: string, encoding: Encoding, init: ResponseInit): Response {
  const key = `${encoding} ${name}`
  const made = kept.get(key) ?? compress[encoding](text, true)
  kept.set(key, made)
  return encoded(made, encoding, init)
}

/**
 * Next copies the headers of a route handler's answer and leaves `content-encoding` out, in case the body was decoded
 * on the way; ours was not. It compares small letters, and header names may be written in any case (RFC 9110, section
 * 5.1).
 */
function encoded(bytes: Buffer, encoding: Encoding, init: ResponseInit): Response {
  const answer = new Response(new Uint8Array(bytes), init)
  const { headers } = answer
  headers.append('vary', 'accept-encoding')
  headers.forEach = (say) => {
    for (const [name, value] of headers) say(value, name, headers)
    say(encoding, 'Content-Encoding', headers)
  }
  return answer
}
