import autocannon from 'autocannon'
import type { Served } from '../stage/web-server.ts'
import { backendMicroseconds } from './backend-time.ts'
import { interleave, type Measured, summary } from './blocks.ts'

/** The compressions a browser says it understands. */
export const acceptEncoding = 'gzip, deflate, br, zstd'

const pages = {
  'bare page.tsx': '/bare',
  'family home as page.tsx': '/as-page',
  'family home, unchecked': '/family/unchecked',
  'family home': '/family',
}
const rounds = 5

export interface HomeMeasured {
  /** Requests a second of each page, in the order of `pages`. */
  readonly throughput: Measured[]
  /** Microseconds of PostgreSQL for each request. */
  readonly databaseTime: Measured[]
}

/** The family home under load of eight readers, beside what it is compared with. */
export async function measureHome(web: Served, database: string, cookie: string): Promise<HomeMeasured> {
  const spent = new Map<string, number[]>()
  const throughput = await interleave(
    Object.entries(pages).map(([name, path]) => ({
      name,
      block: async () => {
        const before = backendMicroseconds(database)
        const { requests, duration, non2xx, errors } = await autocannon({
          url: web.url + path,
          connections: 8,
          duration: 4,
          headers: { cookie, 'accept-language': 'en', 'accept-encoding': acceptEncoding },
        })
        if (non2xx + errors > 0) throw new Error(`${name} failed ${non2xx + errors} times`)
        const microseconds = (backendMicroseconds(database) - before) / requests.total
        spent.set(name, [...(spent.get(name) ?? []), microseconds])
        return requests.total / duration
      },
    })),
    rounds,
  )
  return { throughput, databaseTime: [...spent].map(([name, values]) => summary(name, values.slice(1))) }
}
