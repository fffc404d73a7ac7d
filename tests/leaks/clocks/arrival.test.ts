import { randomUUID } from 'node:crypto'
import { eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caredForBy } from '#drizzle/seed/care.ts'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { question } from '#drizzle/seed/reports.ts'
import { story } from '#drizzle/seed/story.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { askTask, lookup } from '#drizzle/tables/listening/asking.ts'
import { newId } from '#lib/kernel/id.ts'
import { alteredSource } from '#tests/stage/altered-copy.ts'
import { type FreshDatabase, freshDatabase } from '#tests/stage/database.ts'
import { letter as letterTo } from '#tests/stage/letters.ts'
import { type SmtpPeer, startSmtpPeer } from '#tests/stage/smtp-peer.ts'
import { environment, startWorker } from '#tests/stage/web-server.ts'

// Somebody asks about a person again and again, and then wants to sign in. The time of that letter must not tell
// whether the person is a client.

/** A worker looks for letters this often, so that no shorter difference can be told from chance in so few pairs. */
const pollMs = 300
const letterMs = 150

let database: FreshDatabase
let ground: Ground
let peer: SmtpPeer
const center = story('a center with a case manager', { since: new Date(Date.now() - 86_400_000) })
  .staff('Marcus Hill', { email: 'marcus@practice.example' })
  .client('Rosa Delgado', { signsIn: false })
  .with(caredForBy('Marcus Hill'))

beforeAll(async () => {
  database = await freshDatabase()
  ground = openGround(database.ownerUrl)
  await plant(ground, center)
  peer = await startSmtpPeer({ slowMs: () => letterMs })
})

afterAll(async () => {
  await peer.close()
  await ground.close()
  await database.drop()
})

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; !(await isSo()); tries++) {
    if (tries > 2000) throw new Error('it never came to that')
    await pause(10)
  }
}

/**
 * Asks so many questions about one person under many names, and says how long the next letter to sign in then takes.
 */
async function arrivalMs(aboutName: string, questions: number): Promise<number> {
  await until(async () => (await ground.select().from(letter).where(eq(letter.state, 'queued'))).length === 0)
  await ground.delete(askTask)
  // Just before a beat, so that nobody waits long for it.
  await pause((1900 - (Date.now() % 1000)) % 1000)
  const asked = Array.from({ length: questions }, (_, n) =>
    question({ aboutName, askerName: `Asker ${n}`, askerEmail: 'asker@practice.example', matchedAt: null }),
  )
  await plant(ground, story('questions', { within: center, since: new Date() }).with(...asked))
  await until(async () => (await ground.select().from(lookup).where(isNull(lookup.matchedAt))).length === 0)
  const id = newId<'letter'>()
  const code = letterTo('asker@practice.example', { id, kind: 'sign-in-code', subjectIds: { attempt: randomUUID() } })
  await plant(ground, story('a letter', { within: center, since: new Date() }).with(code))
  const startedAt = performance.now()
  const arrived = () => peer.received.find(({ mail }) => mail.messageId?.includes(id))
  await until(() => Boolean(arrived()))
  return arrived()!.at - startedAt
}

const median = (values: number[]) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!

/** How much later the letter is after questions about a client than about a stranger, pair by pair. */
async function laterMs(pairs: number, questions: number): Promise<number[]> {
  const later: number[] = []
  for (let n = 0; n < pairs; n++) {
    const isClientFirst = n % 2 === 0
    const first = await arrivalMs(isClientFirst ? 'Rosa Delgado' : 'Nobody Known', questions)
    const second = await arrivalMs(isClientFirst ? 'Nobody Known' : 'Rosa Delgado', questions)
    later.push(isClientFirst ? first - second : second - first)
  }
  return later
}

const isTold = (later: number[]) => later.every((ms) => ms > 0) && median(later) > pollMs

async function whileWorking<Value>(cwd: string | undefined, work: () => Promise<Value>): Promise<Value> {
  const more = { SMTP_URL: peer.url, MAIL_FROM: 'M <m@practice.example>' }
  const worker = startWorker(environment(database, 'http://family.practice.example', more), cwd)
  try {
    return await work()
  } finally {
    await worker.stop()
  }
}

describe('a letter to sign in takes as long after questions about a client as about a stranger', () => {
  test.each([
    [10, 3],
    [50, 4],
  ])('after %i questions, in %i pairs', async (questions, pairs) => {
    const later = await whileWorking(undefined, () => laterMs(pairs, questions))
    expect(isTold(later), later.map(Math.round).join(' ')).toBe(false)
  })

  test('and one queue for all letters would be found', async () => {
    const file = 'lib/jobs/deliver-letters.ts'
    const copy = alteredSource('one-queue', [
      { file, from: 'among && eq(letter.lane, among.lane),', to: '' },
      { file, from: 'among?.dueBy ?? clock()),\n        ),', to: 'clock()),\n        ),' },
      { file, from: "after.state === 'sent' && (due.lane === 'staff' || isDigest)", to: 'false' },
    ])
    // The faster letters leave, the more of them it takes until one more is late by a look into the queue.
    let later: number[] = []
    for (let questions = 50; questions <= 200 && !isTold(later); questions *= 2)
      later = await whileWorking(copy, () => laterMs(2, questions))
    expect(isTold(later), later.map(Math.round).join(' ')).toBe(true)
  })
})
