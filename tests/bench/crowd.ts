import autocannon from 'autocannon'
import type { Served } from '../stage/web-server.ts'
import { acceptEncoding } from './home.ts'

export interface Crowd {
  readonly name: string
  /** The longest wait of any reader. */
  readonly longestMs: number
  /** How long a staff page took that somebody asked for all the while. */
  readonly staffP95Ms: number
  readonly perSecond: number
}

/** Five hundred readers at once, each asking again when answered, and one member of staff at work among them. */
export async function crowd(
  name: string,
  web: Served,
  path: string,
  cookies: { reader: string; staff: string },
): Promise<Crowd> {
  const seconds = 15
  const load = { duration: seconds, timeout: 60 }
  const headers = { 'accept-language': 'en', 'accept-encoding': acceptEncoding }
  const readers = autocannon({
    ...load,
    url: web.url + path,
    connections: 500,
    headers: { ...headers, cookie: cookies.reader },
  })
  const waits = await staffWaits(`${web.url}/staff`, { ...headers, cookie: cookies.staff }, Date.now() + seconds * 1000)
  const { latency, requests, non2xx, errors, timeouts } = await readers
  if (non2xx + errors + timeouts > 0)
    throw new Error(`${name}: ${non2xx + errors + timeouts} readers were not answered`)
  return {
    name,
    longestMs: latency.max,
    staffP95Ms: waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.95)]!,
    perSecond: requests.total / seconds,
  }
}

async function staffWaits(url: string, headers: Record<string, string>, until: number): Promise<number[]> {
  const waits: number[] = []
  while (Date.now() < until) {
    const startedAt = performance.now()
    const response = await fetch(url, { headers, redirect: 'manual' })
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`${url} answered ${response.status}`)
    waits.push(performance.now() - startedAt)
    await new Promise((done) => setTimeout(done, 20))
  }
  return waits
}
