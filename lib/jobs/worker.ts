import { setTimeout as wait } from 'node:timers/promises'
import { config, requireConfig } from '#lib/config/config.ts'
import { log, logFailure } from '#lib/config/log.ts'
import { requireDriver } from '#lib/database/driver.ts'
import { closePools } from '#lib/database/pool.ts'
import { requireOwnSchema } from '#lib/database/schema-version.ts'
import { now } from '#lib/kernel/clock.ts'
import { type Lane, lastBeat } from '#lib/letters/rules/beat.ts'
import { openTransport } from '#lib/letters/transport.ts'
import { openTextLine } from '#lib/texts/text-line.ts'
import { alertingOfFloods } from './alert-of-flood.ts'
import { alertOfMissedPromises } from './alert-of-missed-promises.ts'
import { alertOfSheets } from './alert-of-sheets.ts'
import { alertOfWords } from './alert-of-words.ts'
import { alertingOfLateAnchors, anchoringDaily } from './anchor-audit.ts'
import { textLane } from './deliver-texts.ts'
import { endOverlong } from './end-overlong.ts'
import { lane, onEachBeat } from './lanes.ts'
import { matchOneLookup } from './match-lookups.ts'
import { passOnRequests } from './pass-on-requests.ts'
import { purge } from './purge.ts'
import { readingReplies } from './read-replies.ts'
import { remindOfEndings } from './remind-of-endings.ts'
import { remindOfMeetings } from './remind-of-meetings.ts'
import { routeConversations } from './route-conversations.ts'
import { routeEscalations } from './route-escalations.ts'
import { withdrawLapsed } from './withdraw-lapsed.ts'

const idleMs = 300
const troubledMs = 3_000
const purgeEveryMs = 600_000
const remindEveryMs = 3_600_000
const schemaEveryMs = 5_000
const overlongEveryMs = 5_000
const lookEveryMs = 60_000

type Job = () => Promise<boolean>

requireConfig('worker')
requireDriver()
await requireOwnSchema('worker', { isStart: true })
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort())

const { beatSeconds } = config
const transports = { 'sign-in': openTransport(config), people: openTransport(config), staff: openTransport(config) }
const deliver = (which: Lane) => lane(which, (letter) => transports[which].send(letter), now, beatSeconds)
const [signIn, people, staff] = [deliver('sign-in'), deliver('people'), deliver('staff')]
const sendText = openTextLine(config)
const [textCodes, texts] = [
  textLane('codes', sendText, now, beatSeconds),
  textLane('notices', sendText, now, beatSeconds),
]

log('info', 'worker started')
await Promise.all([
  keepDoing('deliver sign-in letters', signIn),
  keepDoing('deliver sign-in letters', signIn),
  keepDoing('deliver letters to people', people),
  keepDoing('deliver letters to people', people),
  keepDoing('deliver alerts to staff', staff),
  keepDoing('text codes', textCodes),
  keepDoing('text people', texts),
  keepDoing('match lookups', () => matchOneLookup(now, lastBeat(now(), beatSeconds))),
  keepDoing(
    'withdraw lapsed invitations',
    onEachBeat((beat) => withdrawLapsed(() => beat), now, beatSeconds),
  ),
  keepDoing(
    'alert of added words',
    onEachBeat((beat) => alertOfWords(() => beat), now, beatSeconds),
  ),
  keepDoing(
    'alert of history sheets',
    onEachBeat((beat) => alertOfSheets(() => beat), now, beatSeconds),
  ),
  keepDoing(
    'route conversations',
    onEachBeat((beat) => routeConversations(() => beat), now, beatSeconds),
  ),
  keepDoing(
    'route escalations',
    onEachBeat((beat) => routeEscalations(() => beat), now, beatSeconds),
  ),
  keepDoing(
    'alert of missed promises',
    onEachBeat((beat) => alertOfMissedPromises(() => beat), now, beatSeconds),
  ),
  keepDoing(
    'pass on calls',
    onEachBeat((beat) => passOnRequests(() => beat), now, beatSeconds),
  ),
  keepDoing(
    'remind of meetings',
    onEachBeat((beat) => remindOfMeetings(() => beat), now, beatSeconds),
  ),
  keepDoing(
    'remind of endings',
    every(remindEveryMs, async () => {
      while (await remindOfEndings(now));
    }),
  ),
  // Another version may be rolled out while this worker runs; then it stops, and the worker of that version goes on.
  keepDoing(
    'look at the schema',
    every(schemaEveryMs, () => requireOwnSchema('worker')),
  ),
  keepDoing(
    'end what takes too long',
    every(overlongEveryMs, () => endOverlong()),
  ),
  keepDoing('anchor the audit', every(lookEveryMs, anchoringDaily(config.auditAnchorFile, now))),
  keepDoing('look at the anchors', every(lookEveryMs, alertingOfLateAnchors(now))),
  keepDoing('look for floods', every(lookEveryMs, alertingOfFloods(now))),
  keepDoing('read calendar answers', every(lookEveryMs, readingReplies(config.imapUrl, now))),
  keepDoing(
    'purge',
    every(purgeEveryMs, () => purge(now())),
  ),
])
await Promise.all(Object.values(transports).map((each) => each.close()))
await closePools()

/** Runs work at most once in this many milliseconds. */
function every(ms: number, work: () => Promise<void>): Job {
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
async function keepDoing(what: string, once: Job): Promise<void> {
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
