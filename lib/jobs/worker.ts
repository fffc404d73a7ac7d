import { setTimeout as wait } from 'node:timers/promises'
import { config, requireConfig } from '#lib/config/config.ts'
import { log, logFailure } from '#lib/config/log.ts'
import { closePools } from '#lib/database/pool.ts'
import { now } from '#lib/kernel/clock.ts'
import { openTransport } from '#lib/letters/transport.ts'
import { deliverOneLetter } from './deliver-letters.ts'
import { matchOneLookup } from './match-lookups.ts'
import { purge } from './purge.ts'

const idleMs = 300
const troubledMs = 3_000
const purgeEveryMs = 600_000

requireConfig('worker')
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort())

const transport = openTransport(config)
const sendOne = () => deliverOneLetter((letter) => transport.send(letter), now)
let purgedAt = 0

log('info', 'worker started')
await Promise.all([
  keepDoing('deliver letters', sendOne),
  keepDoing('deliver letters', sendOne),
  keepDoing('match lookups', () => matchOneLookup(now)),
  keepDoing('purge', async () => {
    if (now().getTime() - purgedAt < purgeEveryMs) return false
    await purge(now())
    purgedAt = now().getTime()
    return false
  }),
])
await transport.close()
await closePools()

/** Does one thing after another until told to stop; what is in hand is finished first. Failing only slows it down. */
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
