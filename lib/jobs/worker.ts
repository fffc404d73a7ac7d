import { setTimeout as wait } from 'node:timers/promises'
import { config, requireConfig } from '#lib/config/config.ts'
import { log, logFailure } from '#lib/config/log.ts'
import { requireDriver } from '#lib/database/driver.ts'
import { closePools } from '#lib/database/pool.ts'
import { requireOwnSchema } from '#lib/database/schema-version.ts'
import { now } from '#lib/kernel/clock.ts'
import { patient } from '#lib/letters/patience.ts'
import { openTransport } from '#lib/letters/transport.ts'
import { deliverOneLetter } from './deliver-letters.ts'
import { matchOneLookup } from './match-lookups.ts'
import { purge } from './purge.ts'
import { withdrawLapsed } from './withdraw-lapsed.ts'

const idleMs = 300
const troubledMs = 3_000
const purgeEveryMs = 600_000
const lapsedEveryMs = 30_000
const schemaEveryMs = 5_000

requireConfig('worker')
requireDriver()
await requireOwnSchema('worker')
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort())

const transport = openTransport(config)
const server = patient((letter) => transport.send(letter), now)
const sendOne = async () => !server.isWaiting() && deliverOneLetter(server.send, now)

log('info', 'worker started')
await Promise.all([
  keepDoing('deliver letters', sendOne),
  keepDoing('deliver letters', sendOne),
  keepDoing('match lookups', () => matchOneLookup(now)),
  keepDoing(
    'withdraw lapsed invitations',
    every(lapsedEveryMs, () => withdrawLapsed(now)),
  ),
  // Another version may be rolled out while this worker runs; then it stops, and the worker of that version goes on.
  keepDoing(
    'look at the schema',
    every(schemaEveryMs, () => requireOwnSchema('worker')),
  ),
  keepDoing(
    'purge',
    every(purgeEveryMs, () => purge(now())),
  ),
])
await transport.close()
await closePools()

/** Runs work at most once in this many milliseconds. */
function every(ms: number, work: () => Promise<void>): () => Promise<boolean> {
  let doneAt = 0
  return async () => {
    if (now().getTime() - doneAt < ms) return false
    await work()
    doneAt = now().getTime()
    return false
  }
}

/**
 * Runs one job after another until told to stop, and finishes the one in hand. A failure only makes it pause longer.
 */
async function keepDoing(what: string, once: () => Promise<boolean>): Promise<void> {
  while (!stopping.signal.aborted) {
    const pauseMs = await once().then(
      (did) => (did ? 0 : idleMs),
      (error: unknown) => {
        logFailure(`${what} failed`, error)
        return troubledMs
      },
    )
    if (pauseMs > 0) await wait(pauseMs, undefined, { signal: stopping.signal }).catch(() => {})
  }
}
