import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { securityHeaders } from './security-headers.ts'

type Why = 'tooLong' | 'notAnAddress'

/**
 * Answers with a page of ours where the framework or Node would answer with a bare error before any page is asked: for
 * an address that is none of ours, a method we do not know, and for headers longer than Node reads. `page` gives it as
 * HTML, for the host that was asked, if that is known. It is put in place once, before the first request.
 */
export function answerFrameworkLimits(page: (host: string | null, why: Why) => string): void {
  const { Server } = process.getBuiltinModule('node:http')
  const emit = Server.prototype.emit
  Server.prototype.emit = function (event: string | symbol, ...given: unknown[]) {
    if (event === 'request') {
      const [request, response] = given as [IncomingMessage, ServerResponse]
      if (!isTaken(request)) return refuse(request, response, page, 405)
      if (!isAddress(request.url ?? '')) return refuse(request, response, page, 404)
    }
    if (event === 'clientError') {
      const [error, socket] = given as [NodeJS.ErrnoException, Socket]
      if (error.code === 'HPE_HEADER_OVERFLOW' && socket.writable) return endWith(socket, page(null, 'tooLong'))
    }
    return Reflect.apply(emit, this, [event, ...given])
  }
}

/** TRACE would say cookies back, and nothing of ours knows any method but these (RFC 9110, section 9). */
function isTaken({ method = '', url = '' }: IncomingMessage): boolean {
  if (['GET', 'HEAD', 'POST', 'OPTIONS'].includes(method)) return true
  // Other systems are refused in FHIR, by their own route.
  return ['PUT', 'PATCH', 'DELETE'].includes(method) && /^\/api\/fhir\/R4(?:[/?]|$)/.test(url)
}

/** One path of ours, which can be decoded. A whole address may name another host, and would be led on there. */
function isAddress(address: string): boolean {
  if (!/^\/(?![/\\])/.test(address)) return false
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
  status: 404 | 405,
) {
  response.writeHead(status, status === 405 ? { ...ours, allow: 'GET, HEAD, POST' } : ours)
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

/** What every answer of ours says, since no rule of the framework reaches these. */
const ours = {
  ...Object.fromEntries(securityHeaders(false)[0]!.headers.map(({ key, value }) => [key.toLowerCase(), value])),
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'private, no-store',
}
