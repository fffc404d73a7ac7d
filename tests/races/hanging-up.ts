import { once } from 'node:events'
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'

/** ReadyForQuery (idle), the last message of PostgreSQL's welcome. */
const ready = Buffer.from([0x5a, 0, 0, 0, 5, 0x49])
/** The message of a backend that is ended: FATAL, 57P01. */
const ended = errorResponse({ S: 'FATAL', V: 'FATAL', C: '57P01', M: 'terminating connection' })

/**
 * Stands in front of a PostgreSQL. At first it sends the welcome and the goodbye in one packet, as a busy machine does
 * when a backend is ended as soon as it is up.
 */
export async function welcomeAndHangUp(server: URL, times: number): Promise<Between> {
  let left = times
  return standBetween(server, (near, far) => {
    const hangsUp = left-- > 0
    far.on('data', (chunk: Buffer) => {
      if (!hangsUp || !chunk.includes(ready)) return near.write(chunk)
      near.end(Buffer.concat([chunk, ended]))
    })
  })
}

/** Stands in front of a PostgreSQL until `reset` breaks every line without a word, as a restarted router does. */
export async function resettable(server: URL): Promise<Between & { reset(): void }> {
  const lines = new Set<Socket>()
  const between = await standBetween(server, (near, far) => {
    lines.add(near)
    near.on('close', () => lines.delete(near))
    far.on('data', (chunk: Buffer) => near.write(chunk))
  })
  return {
    ...between,
    reset: () => {
      for (const line of lines) line.resetAndDestroy()
    },
  }
}

interface Between {
  readonly url: string
  close(): Promise<void>
}

async function standBetween(server: URL, handDown: (near: Socket, far: Socket) => void): Promise<Between> {
  const listener = createServer((near) => {
    const far = dial(Number(server.port), server.hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
    }
    near.on('data', (chunk) => far.write(chunk))
    handDown(near, far)
  })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const url = new URL(server)
  url.port = String((listener.address() as AddressInfo).port)
  return { url: url.href, close: () => new Promise((done) => listener.close(() => done())) }
}

function errorResponse(fields: Record<string, string>): Buffer {
  const words = Buffer.from(
    `${Object.entries(fields)
      .map(([name, value]) => `${name}${value}\0`)
      .join('')}\0`,
  )
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(words.length + 4, 1)
  return Buffer.concat([head, words])
}
