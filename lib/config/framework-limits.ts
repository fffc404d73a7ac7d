import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

type Why = 'tooLong' | 'notAnAddress'

/**
 * Answers with a page of ours where the framework or Node would answer with a bare error before any page is asked: for
 * an address that cannot be decoded, and for headers longer than Node reads. `page` gives it as HTML, for the host that
 * was asked, if that is known. It is put in place once, before the first request.
 */
export function answerFrameworkLimits(page: (host: string | null, why: Why) => string): void {
  const { Server } = process.getBuiltinModule('node:http')
  const emit = Server.prototype.emit
  Server.prototype.emit = function (event: string | symbol, ...given: unknown[]) {
    if (event === 'request') {
      const [request, response] = given as [IncomingMessage, ServerResponse]
      if (!isDecodable(request.url ?? '')) return refuse(request, response, page)
    }
    if (event === 'clientError') {
      const [error, socket] = given as [NodeJS.ErrnoException, Socket]
      if (error.code === 'HPE_HEADER_OVERFLOW' && socket.writable) return endWith(socket, page(null, 'tooLong'))
    }
    return Reflect.apply(emit, this, [event, ...given])
  }
}

function isDecodable(address: string): boolean {
  try {
    decodeURIComponent(address)
    return true
  } catch {
    return false
  }
}

function refuse(
  { headers }: IncomingMessage,
  response: ServerResponse,
  page: (host: string | null, why: Why) => string,
) {
  response.writeHead(404, ours)
  response.end(page(String(headers['x-forwarded-host'] ?? headers.host ?? ''), 'notAnAddress'))
  return true
}

/** Node has read no whole request, so there is nothing to answer by but the line itself (RFC 6585, section 5). */
function endWith(socket: Socket, html: string) {
  const lines = Object.entries({ ...ours, 'content-length': Buffer.byteLength(html), connection: 'close' })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  socket.end(`HTTP/1.1 431 Request Header Fields Too Large\r\n${head}\r\n${html}`)
  return true
}

const ours = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'private, no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
}
